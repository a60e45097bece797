/** Two decimals with a real minus sign. Example: `-0.107` → `−0.11`; never `−0.00`. */
export function printDecimal(value: number): string {
  const text = value.toFixed(2);
  return Number(text) === 0 ? '0.00' : text.replace('-', '−');
}
