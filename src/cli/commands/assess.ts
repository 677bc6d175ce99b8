import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { calibrateFile } from '../../assessments/files/calibrate-file.ts';
import { scoreFile } from '../../assessments/files/score-file.ts';
import { simulateFile } from '../../assessments/files/simulate-file.ts';
import { loadInstrument } from '../../assessments/instruments/load-instrument.ts';
import { wibDate } from '../../time/wib-date.ts';
import { researchAnswers } from '../../storage/assessments/research-answers.ts';
import { auditCommand } from '../audit-command.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { refuseToOverwrite } from '../refuse-to-overwrite.ts';
import { withDatabase } from '../with-database.ts';

interface ScoreOptions {
  instrument: string;
  in: string;
  model: 'unidimensional' | 'multidimensional';
}

interface CalibrateOptions {
  instrument: string;
  in?: string;
  sample: string;
  out?: string;
  force?: boolean;
}

interface SimulateOptions {
  instrument: string;
  in: string;
  rule: 'decision' | 'se';
  cap?: number;
  p?: number;
  seed?: number;
  block?: number;
}

type Calibration = Awaited<ReturnType<typeof calibrateFile>>;

/** Below it an item is named as fitting badly: with 48 items one in a thousand is rare by chance. */
const leastFit = 0.001;
/** RMSEA2 up to which a scale fits fairly (Maydeu-Olivares & Joe 2014). */
const fairRmsea = 0.089;

/** For psychometricians: scoring, simulation and calibration of questionnaires on files. */
export function addAssess(program: Command): void {
  const assess = program.command('assess').description('questionnaires on files, for psychometricians');
  assess
    .command('score')
    .description('lines {"id","responses"} in, {"id","theta","se","code"} out')
    .requiredOption('--instrument <id>', 'riasec48 or ipip50')
    .requiredOption('--in <file>', 'JSONL file')
    .option(
      '--model <name>',
      'unidimensional or multidimensional',
      oneOf('unidimensional', 'multidimensional'),
      'unidimensional',
    )
    .action(async (options: ScoreOptions) => {
      const { instrument, in: file, model } = options;
      await print(scoreFile(await loadInstrument(instrument), linesOfFile(file), { model }));
    });
  assess
    .command('simulate')
    .description('asks complete respondents adaptively; the last line is the summary')
    .requiredOption('--instrument <id>', 'riasec48 or ipip50')
    .requiredOption('--in <file>', 'JSONL file')
    .option('--rule <name>', 'decision or se', oneOf('decision', 'se'))
    .option('--cap <n>', 'most items', wholeNumber)
    .option('--p <p>', 'probability at which the decision rule stops', probability)
    .option('--block <n>', 'so many items in one message', wholeNumber)
    .option('--seed <n>', 'seed of the exposure control', wholeNumber)
    .action(async ({ instrument, in: file, rule, cap, p, seed, block }: SimulateOptions) => {
      const options = {
        ...(rule !== undefined && { rule }),
        ...(cap !== undefined && { cap }),
        ...(p !== undefined && { certainty: p }),
        ...(seed !== undefined && { seed }),
        ...(block !== undefined && { size: block }),
      };
      await print(simulateFile(await loadInstrument(instrument), linesOfFile(file), options));
    });
  addCalibrate(assess);
}

function addCalibrate(assess: Command): void {
  assess
    .command('calibrate')
    .description(
      'fit the model anew on collected answers (consent for research only), or on a file; switched on by hand only',
    )
    .requiredOption('--instrument <id>', 'riasec48 or ipip50')
    .option('--in <file>', 'JSONL file instead of the collected answers')
    .option('--sample <text>', 'what the sample is', 'people of this service who agreed to research')
    .option('--out <file>', 'where the next version goes; default <version>.json in this folder')
    .option('--force', 'write over a file of that name')
    .action(async ({ instrument: id, in: file, sample, out, force = false }: CalibrateOptions) => {
      if (out !== undefined && !force) refuseToOverwrite(out);
      const instrument = await loadInstrument(id);
      const options = { date: wibDate(new Date()), sample };
      const calibration =
        file === undefined
          ? await withDatabase(async ({ db }) => {
              await auditCommand(db.prisma, 'export.research', id);
              const lines = collectedLines(researchAnswers(db.prisma, id));
              return calibrateFile(instrument, lines, { ...options, leaveOutDoubted: true });
            })
          : await calibrateFile(instrument, linesOfFile(file), options);
      const target = out ?? `${calibration.instrument.version}.json`;
      if (!force) refuseToOverwrite(target);
      writeFileSync(target, `${JSON.stringify(calibration.instrument, null, 2)}\n`);
      process.stdout.write(`${report(calibration)}\n`);
      process.stderr.write(`${restsOn(calibration)}\n`);
      process.stderr.write(
        `Written to ${target}. Nothing uses it before somebody puts it into src/assessments/instruments.\n`,
      );
    });
}

async function* collectedLines(people: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const person of people) yield JSON.stringify(person);
}

/** On how many people the new version rests, and which items and scales fit badly, before anybody puts it in place. */
function restsOn({
  people,
  complete,
  fewestAnswers,
  itemFit,
  fit,
  newMoments,
  leftOut,
}: Calibration): string {
  const bad = itemFit.filter(({ p }) => p !== null && p < leastFit).map(({ id }) => id);
  return [
    `It rests on ${people} people, ${complete} of them complete; the item with fewest answers has ${fewestAnswers}.`,
    leftOut === 0 ? '' : `${leftOut} were left out, since nobody could tell their answers from chance.`,
    newMoments ? '' : 'Too few are complete for new norms: the old ones stand.',
    bad.length === 0 ? '' : `Items that fit badly (S-X², p < ${leastFit}): ${bad.join(', ')}.`,
    scalesOf(fit),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Scales that are surely further from the model than is fair. */
function scalesOf(fit: Calibration['fit']): string {
  const bad = Object.entries(fit).flatMap(([scale, { overall }]) =>
    overall === null || overall.rmsea2Interval[0] <= fairRmsea
      ? []
      : [
          `${scale} ${overall.rmsea2.toFixed(3)} (${overall.rmsea2Interval.map((one) => one.toFixed(3)).join(' to ')})`,
        ],
  );
  return bad.length === 0
    ? ''
    : `Scales that fit badly as a whole (C2, RMSEA2 above ${fairRmsea}): ${bad.join(', ')}.`;
}

/** Everything but the parameters themselves, which are in the file. */
function report({ instrument, ...rest }: Calibration): string {
  return JSON.stringify({ version: instrument.version, ...rest });
}

async function print(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) process.stdout.write(`${line}\n`);
}

function oneOf<T extends string>(...values: T[]): (given: string) => T {
  return (given) => {
    const value = values.find((one) => one === given);
    if (value === undefined) throw new InvalidArgumentError(`Use ${values.join(' or ')}.`);
    return value;
  };
}

function wholeNumber(given: string): number {
  if (!/^\d{1,9}$/u.test(given)) throw new InvalidArgumentError('Use a whole number.');
  return Number(given);
}

function probability(given: string): number {
  const value = Number(given);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Use a number between 0 and 1.');
  return value;
}
