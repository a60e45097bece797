import 'server-only';
import { z } from 'zod';

const SettingsSchema = z.object({
  /** Up to and with the version, e.g. https://models.example.org/v1 */
  JIANGXUE_MODEL_URL: z.url({ protocol: /^https?$/ }),
  JIANGXUE_MODEL: z.string().min(1),
  JIANGXUE_MODEL_KEY: z.string().default(''),
  /** `allow` for a model on the operator's own network. */
  JIANGXUE_MODEL_PRIVATE: z.enum(['refuse', 'allow']).default('refuse'),
});

export interface ModelSettings {
  readonly url: string;
  readonly model: string;
  readonly key: string;
  readonly privateAddresses: boolean;
}

/**
 * The language model that the operator has set, or null: none is set by default. Throws with the names
 * of the settings that are wrong; never shows their values.
 */
export function readModelSettings(source: NodeJS.ProcessEnv = process.env): ModelSettings | null {
  if (!source.JIANGXUE_MODEL_URL) return null;
  const parsed = SettingsSchema.safeParse(source);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw new Error(`These settings are missing or wrong: ${names.join(', ')}.`);
  }
  return {
    url: parsed.data.JIANGXUE_MODEL_URL.replace(/\/+$/, ''),
    model: parsed.data.JIANGXUE_MODEL,
    key: parsed.data.JIANGXUE_MODEL_KEY,
    privateAddresses: parsed.data.JIANGXUE_MODEL_PRIVATE === 'allow',
  };
}
