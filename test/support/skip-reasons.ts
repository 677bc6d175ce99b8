/** Why a test may be skipped here, and what would have it run. */
export interface SkipReason {
  /** By this the source of a test that needs it is known. */
  sign: RegExp;
  lacks: string;
  remedy: string;
}

const byApt = (name: string): string => `apt-get install -y ${name}`;

/** In the order in which they are looked for. */
export const skipReasons: readonly SkipReason[] = [
  {
    sign: /\bSmallDisk\b|disk === null/u,
    lacks: 'the right to mount a small disk, or Chromium',
    remedy: `run as root; ${byApt('chromium-headless-shell')}`,
  },
  { sign: /\bchromium\b/u, lacks: 'Chromium', remedy: byApt('chromium-headless-shell') },
  {
    sign: /mayUnshare/u,
    lacks: 'the right to make spaces of process numbers',
    remedy: 'run as root on Linux',
  },
  {
    sign: /TEST_DATABASE_URL/u,
    lacks: 'PostgreSQL',
    remedy: `${byApt('postgresql')}, then .ci/with-postgres.sh npx vitest run --project database --project processes`,
  },
  { sign: /systemd-analyze/u, lacks: 'systemd', remedy: byApt('systemd') },
  {
    sign: /\.\.\/shared\/|readRespondents|readShared/u,
    lacks: 'answers of real people and vacancies of real firms, which may not be kept in the repository',
    remedy: 'nothing to install; what is invented is tested all the same',
  },
];

/** The reason for a test with this source; undefined where none is known. */
export function skipReasonOf(source: string): SkipReason | undefined {
  return skipReasons.find(({ sign }) => sign.test(source));
}
