import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startTelegramStandIn } from './start-telegram-stand-in.ts';

/**
 * The stand-in as a process of its own. Prints its URL and token, then each message of the bot as a JSON line.
 * Standard input drives people: `{"user": 7, "sends": "/start"}`, `{"user": 7, "presses": 0, "message": 104}`.
 */
interface Deed {
  user: number;
  sends?: string;
  presses?: number | string;
  message?: number;
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const standIn = await startTelegramStandIn({
  port: Number(values.port),
  keepLog: false,
  ...(values.token !== undefined && { token: values.token }),
});
console.log(`${standIn.url} ${standIn.token}`);

if (!values.quiet)
  standIn.onMessage((message, user, edited) => {
    console.log(JSON.stringify({ user: user.id, edited, message }));
  });
createInterface({ input: process.stdin }).on('line', (line) => {
  try {
    const deed = JSON.parse(line) as Deed;
    const user = standIn.user(deed.user);
    if (deed.sends !== undefined) user.sends(deed.sends);
    if (deed.presses !== undefined) user.presses(deed.message ?? 0, deed.presses);
  } catch (error) {
    console.error(String(error));
  }
});
