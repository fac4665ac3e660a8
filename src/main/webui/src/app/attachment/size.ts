const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A number of bytes as people read it: `12 kB`, in steps of 1,000. */
export function sizeWord(bytes: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[step], maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** step);
}
