import 'server-only';
import { lookup as resolve } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { z } from 'zod';
import { failure, type Result, success } from '@/core/result';
import { isPrivateAddress } from './private-address';
import type { ModelSettings } from './settings';

export type ModelCode =
  | 'model-address-refused'
  | 'model-unreachable'
  | 'model-too-slow'
  | 'model-refused'
  | 'model-reply-unreadable';

const longestReply = 1_000_000;

const ReplySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** What went wrong on the way, with the code under which the caller hears of it. */
class AskingFailed extends Error {
  constructor(readonly code: ModelCode) {
    super(code);
  }
}

/**
 * One question to the chat completions of an OpenAI-compatible service, answered by a JSON text.
 * Redirects are not followed; an address on a private network is refused at the moment of connecting,
 * so that a name cannot be pointed elsewhere between check and use. At most `timeout` milliseconds.
 */
export async function askModel(
  settings: ModelSettings,
  messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[],
  timeout = 60_000,
): Promise<Result<string, ModelCode>> {
  const body = JSON.stringify({
    model: settings.model,
    messages,
    temperature: 0,
    response_format: { type: 'json_object' },
  });
  try {
    const text = await post(settings, body, timeout);
    const reply = ReplySchema.safeParse(JSON.parse(text));
    const content = reply.data?.choices[0]?.message.content;
    return content === undefined ? failure('model-reply-unreadable') : success(content);
  } catch (error) {
    if (error instanceof AskingFailed) return failure(error.code);
    if (error instanceof SyntaxError) return failure('model-reply-unreadable');
    throw error;
  }
}

function post(settings: ModelSettings, body: string, timeout: number): Promise<string> {
  const url = new URL(`${settings.url}/chat/completions`);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  // A host that is an address is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!settings.privateAddresses && isIP(host) !== 0 && isPrivateAddress(host))
    return Promise.reject(new AskingFailed('model-address-refused'));
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(settings.key === '' ? {} : { authorization: `Bearer ${settings.key}` }),
        },
        signal: AbortSignal.timeout(timeout),
        ...(settings.privateAddresses ? {} : { lookup: lookUpPublic }),
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size > longestReply) sent.destroy(new AskingFailed('model-reply-unreadable'));
        });
        response.on('error', (error) => fail(codeOf(error)));
        response.on('end', () => {
          if (response.statusCode === 200) done(Buffer.concat(parts).toString('utf8'));
          else fail(new AskingFailed('model-refused'));
        });
      },
    );
    sent.on('error', (error) => fail(codeOf(error)));
    sent.end(body);
  });
}

/** Looks up a name and gives only addresses of the public internet. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const open = found.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (!first) return callback(new AskingFailed('model-address-refused'), '', 0);
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

function codeOf(error: Error): AskingFailed {
  if (error instanceof AskingFailed) return error;
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return new AskingFailed('model-too-slow');
  return new AskingFailed('model-unreachable');
}
