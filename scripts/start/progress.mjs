import { spawn } from 'node:child_process';

/** A failure that the person can act on: shown as one sentence, without a stack trace. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] what a tool printed, shown below the sentence
   */
  constructor(message, detail = '') {
    super(message);
    this.detail = detail.trim();
  }
}

const interactive = process.stdout.isTTY === true;

/**
 * Runs one step and prints one line for it when it ends, with its seconds.
 * @template Outcome
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<Outcome>} work `note` adds words to the line
 * @returns {Promise<Outcome>}
 */
export async function step(name, work) {
  const began = performance.now();
  let remark = '';
  if (interactive) process.stdout.write(`  · ${name} …`);
  try {
    const outcome = await work((text) => {
      remark = `: ${text}`;
    });
    finishLine('✓', `${name}${remark}`, began);
    return outcome;
  } catch (error) {
    finishLine('✗', `${name}${remark}`, began);
    throw error;
  }
}

/**
 * @param {string} mark
 * @param {string} text
 * @param {number} began
 */
function finishLine(mark, text, began) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  if (interactive) process.stdout.write('\r\u001b[K');
  process.stdout.write(`  ${mark} ${seconds} s  ${text}\n`);
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const commands = new Set();

/** Ends every command that `runCommand` has under way. */
export function endCommands() {
  for (const child of commands) child.kill('SIGTERM');
}

/**
 * Runs a program to its end and gives what it wrote, both streams in order.
 * @param {string} program
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function runCommand(program, parameters, options = {}) {
  const { onLine, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    commands.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        for (const line of onLine ? text.split('\n') : []) if (line.trim()) onLine?.(line);
      });
    }
    /** @param {number} code */
    const finish = (code) => {
      commands.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * The beginning and the end of a long output: tools say what is wrong in one of the two.
 * @param {string} output
 * @param {number} [most] lines
 */
export function shorten(output, most = 40) {
  const lines = output.trim().split('\n');
  if (lines.length <= most) return lines.join('\n');
  const head = Math.floor(most / 3);
  return [...lines.slice(0, head), '…', ...lines.slice(head - most)].join('\n');
}
