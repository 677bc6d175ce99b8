import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../peers/wizard-bot.ts', import.meta.url));

/** Starts the wizard bot; resolves when it polls. */
export async function startWizard(settings: {
  databaseUrl: string;
  apiRoot: string;
  token: string;
}): Promise<{ pid: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      PATH: process.env['PATH'],
      PEER_DATABASE_URL: settings.databaseUrl,
      PEER_API_ROOT: settings.apiRoot,
      PEER_TOKEN: settings.token,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
