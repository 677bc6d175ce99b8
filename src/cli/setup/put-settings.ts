/**
 * The text of a settings file with these settings put in: each in place of its line, also where that is commented out,
 * else at the end. An empty value comments a line out. Everything else stays as it was.
 */
export function putSettings(text: string, settings: Readonly<Record<string, string>>): string {
  const lines = text.replace(/\n$/u, '').split('\n');
  for (const [name, value] of Object.entries(settings)) {
    const found =
      lines.findLastIndex((line) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'u').test(line)) ?? -1;
    const place =
      found >= 0 ? found : lines.findIndex((line) => new RegExp(`^#\\s*${name}=`, 'u').test(line));
    const line = value === '' ? `# ${name}=` : `${name}=${quoted(value)}`;
    if (place >= 0) lines[place] = line;
    else if (value !== '') lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** In a quote that the value does not hold, where it needs one at all. */
function quoted(value: string): string {
  if (/^[\w./:@%+,=?&~-]*$/u.test(value)) return value;
  const quote = ["'", '`', '"'].find((one) => !value.includes(one)) ?? "'";
  return `${quote}${value}${quote}`;
}
