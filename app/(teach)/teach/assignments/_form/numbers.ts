/** A number as somebody typed it, in digits of any width; NaN where it is none, or nothing. */
export function numberOf(typed: string): number {
  const text = typed.normalize('NFKC').trim().replace(/%$/, '');
  return text === '' ? Number.NaN : Number(text);
}

/** The texts that a form has under a name, in their order. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** The text that a form has under a name; empty where it has none. */
export function textOf(form: FormData, name: string): string {
  return textsOf(form, name)[0] ?? '';
}
