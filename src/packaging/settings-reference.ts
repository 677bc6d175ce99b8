/** One setting as `.env.example` shows it. */
interface ShownSetting {
  name: string;
  value: string;
  /** Whether the line counts as it stands, or is an example only. */
  live: boolean;
  meaning: string;
}

const line = /^(# )?([A-Z][A-Z0-9_]+)=(.*)$/u;
const section = /^# --- (.+?) -+$/u;

/** The page of all settings, made from `.env.example`: what stands above a setting is its meaning. */
export function settingsReference(example: string): string {
  const parts = [
    '# Settings',
    '',
    'Made from `.env.example` by `npm run references`; a test keeps the two alike. The settings stand in `.env` beside `package.json`, or in',
    'the file that `KANCA_ENV_FILE` names; the environment counts above it. A path in the file begins at the file.',
  ];
  let meaning: string[] = [];
  let open = false;
  let shown = false;
  const head = (title: string): void => {
    parts.push('', `## ${title}`, '', '| setting | meaning | usual or example |', '|---|---|---|');
    open = true;
  };
  for (const text of example.split('\n')) {
    const title = section.exec(text)?.[1];
    const setting = toSetting(text, meaning);
    if (title !== undefined) head(title);
    else if (setting !== undefined) {
      if (!open) head('The service');
      const usual = setting.value === '' ? '' : `\`${setting.value}\`${setting.live ? '' : ' (example)'}`;
      parts.push(`| \`${setting.name}\` | ${setting.meaning} | ${usual} |`);
      shown = true;
      continue;
    } else if (text.startsWith('# ')) {
      // Settings that follow one another share what stands above them; another comment begins anew.
      meaning = [...(shown ? [] : meaning), text.slice(2)];
      shown = false;
      continue;
    }
    meaning = [];
    shown = false;
  }
  return `${parts.join('\n')}\n`;
}

/** Names of all settings in `.env.example`. */
export function settingNames(example: string): string[] {
  return example.split('\n').flatMap((text) => toSetting(text, [])?.name ?? []);
}

function toSetting(text: string, meaning: readonly string[]): ShownSetting | undefined {
  const [, hash, name, value = ''] = line.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { name, value, live: hash === undefined, meaning: meaning.join(' ') };
}
