const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/**
 * A file's size for people: `139 bytes`, `1.5 MB`, `118 MB`. Values below 10 have one decimal.
 *
 * @param language BCP 47 tag, for numbers and units
 */
export function formatSize(bytes: number, language: string): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const maximumFractionDigits = power > 0 && value < 9.95 ? 1 : 0;
  const unit = { unit: units[power], unitDisplay: power > 0 ? 'short' : 'long' } as const;
  return new Intl.NumberFormat(language, { style: 'unit', ...unit, maximumFractionDigits }).format(value);
}
