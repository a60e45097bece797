import 'server-only';
import { z } from 'zod';

const EnvironmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
});

export type Environment = z.infer<typeof EnvironmentSchema>;

/**
 * Reads the settings from the environment at the moment of the call: nothing is fixed by the build.
 * Throws with the names of all settings that are missing or wrong; never shows their values.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = EnvironmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
  throw new Error(
    `These settings are missing or wrong: ${names.join(', ')}. README.md lists them.`,
  );
}
