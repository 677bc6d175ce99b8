import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseNextBlock } from '../../src/assessments/adaptive/choose-next-block.ts';
import { chooseNextItem } from '../../src/assessments/adaptive/choose-next-item.ts';
import { calibrateFile } from '../../src/assessments/files/calibrate-file.ts';
import { scoreFile } from '../../src/assessments/files/score-file.ts';
import type { Instrument } from '../../src/assessments/instruments/instrument-schema.ts';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { parseResponseLine } from '../../src/assessments/files/parse-response-line.ts';
import { keyAnswers, type Answer } from '../../src/assessments/model/key-answers.ts';
import type { ScaleModel } from '../../src/assessments/scoring/estimate-scales.ts';
import { measureCareless } from './assessments/measure-careless.ts';
import { compareWithReferences } from './assessments/compare-with-references.ts';
import { measureDif } from './assessments/measure-dif.ts';
import { measureForms } from './assessments/measure-forms.ts';
import { measureOverallFit } from './assessments/measure-overall-fit.ts';
import { printResult } from './support/print-result.ts';

/**
 * Figures of the psychometrics library beside mirt, catR, a fixed short form and maximum information. `--data DIR` takes
 * every `riasec48*.jsonl` of a folder that is not a calibration sample (default: ../shared, where it is); `--careless N`
 * people of each careless kind. Ends with 1 below a floor.
 */
const { values } = parseArgs({
  options: {
    data: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/psychometrics/respondents/', import.meta.url)),
    },
    careless: { type: 'string', default: '1000' },
  },
});
const riasec = await loadInstrument('riasec48');
const ipip = await loadInstrument('ipip50');
const below: string[] = [];
const floor = (holds: boolean, what: string) => {
  if (!holds) below.push(what);
};

const exact = { riasec48: compareWithReferences(riasec), ipip50: compareWithReferences(ipip) };
for (const { mirtEapAway, catRSequences, catRSequencesSame } of Object.values(exact)) {
  floor(mirtEapAway < 1e-6, 'EAP of mirt within 1e-6');
  floor(catRSequences === catRSequencesSame, 'every sequence of catR');
}
const people: Record<string, unknown> = {};
for (const name of respondents()) people[name] = measurePeople(name);
const careless = measureCareless(riasec, Number(values.careless));
for (const [kind, { full }] of Object.entries(careless))
  if (kind !== '2 or 4 at random') floor(full.named <= 0.02, `${kind}: strengths named for at most .02`);
const dif = measureDif(riasec);
for (const { size, impact, found, falseAlarms, falseAlarmsWithoutPlanted } of dif) {
  floor(found >= 0.9, `DIF, ${size} a group, impact ${impact}: planted .5 found for .9`);
  floor(Math.max(falseAlarms, falseAlarmsWithoutPlanted) <= 0.05, `DIF, ${size}, ${impact}: false for .05`);
}
const overallFit = measureOverallFit(riasec, readCalibrationSample(riasec));
floor(overallFit.modelHolds.doubted <= 0.12, 'C2: doubts the model for at most .12 where it holds');
floor(overallFit.shared1.doubted >= 0.9, 'C2: sees two items that share as much as the scale for .9');
floor(typeof overallFit.mirtAway === 'string' || overallFit.mirtAway < 1e-6, 'C2 of mirt within 1e-6');
const block = timeBlocks();
floor(block.longestMilliseconds < 20, 'a block in under 20 ms');
printResult('assessments', {
  exact,
  people: Object.keys(people).length > 0 ? people : `skipped: no respondents in ${values.data}`,
  careless,
  dif,
  overallFit,
  block,
  scoring: {
    unidimensional: await scoreTenThousand(riasec, 'unidimensional'),
    multidimensional: await scoreTenThousand(riasec, 'multidimensional'),
  },
  step: timeSteps(riasec),
  recalibration: await recalibrate(riasec),
  below,
});
if (below.length > 0) process.exitCode = 1;

function respondents(): string[] {
  if (!existsSync(values.data)) return [];
  return readdirSync(values.data).filter((name) => /^riasec48(?!.*calibration).*\.jsonl$/u.test(name));
}

function readPeople(file: string): string[] | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : null;
}

function readCalibrationSample(instrument: Instrument) {
  const lines = readPeople(join(values.data, `${instrument.id}-calibration.jsonl`));
  return (
    lines?.map((line, at) => keyAnswers(instrument, parseResponseLine(instrument, line, at + 1).answers)) ??
    null
  );
}

function measurePeople(name: string): unknown {
  const forms = measureForms(riasec, readPeople(join(values.data, name)) ?? []);
  const { single, blocks, refused, fixedForm24: fixed } = forms;
  floor(single.meanItems <= 24 && (single.top3 ?? 0) >= 0.93, 'one at a time: top-3 .93 at 24 items');
  floor(blocks.meanItems <= 26 && blocks.meanBlocks <= 4.5, 'blocks: 26 items in 4.5 messages');
  floor(blocks.longest <= 36, 'blocks: never more than six messages');
  floor((blocks.top3 ?? 0) >= 0.92 && (blocks.top1 ?? 0) >= 0.89, 'blocks: top-3 .92, top-1 .89');
  floor(blocks.r >= 0.945, 'blocks: r .945');
  floor((single.top3 ?? 0) > (fixed.top3 ?? 1), 'one at a time: top-3 above a fixed form of 24');
  floor((blocks.top3 ?? 0) > (fixed.top3 ?? 1), 'blocks: top-3 above a fixed form of 24');
  floor(refused.full <= 0.03, 'at most .03 of real people refused');
  return forms;
}

/** The slowest choice of a block, of 100 people after the first 20. */
function timeBlocks(): { longestMilliseconds: number } {
  let longestMilliseconds = 0;
  for (let person = 0; person < 120; person++) {
    const told = new Map(madeAnswers(riasec, person));
    const answers: Answer[] = [];
    for (;;) {
      const start = process.cpuUsage();
      const next = chooseNextBlock(riasec, answers, { doubtDice: true });
      if (person >= 20) longestMilliseconds = Math.max(longestMilliseconds, cpuMilliseconds(start));
      if (next.done) break;
      for (const item of next.items) answers.push({ item, value: told.get(item) ?? 1 });
    }
  }
  return { longestMilliseconds };
}

async function scoreTenThousand(instrument: Instrument, model: ScaleModel) {
  const lines = Array.from({ length: 10_000 }, (_, person) =>
    JSON.stringify({ id: person, responses: Object.fromEntries(madeAnswers(instrument, person)) }),
  );
  const start = process.cpuUsage();
  let count = 0;
  for await (const _line of scoreFile(instrument, lines, { model })) count++;
  return { respondents: count, cpuSeconds: cpuMilliseconds(start) / 1000 };
}

/** 300 people asked adaptively, of whom the first 100 only warm up. */
function timeSteps(instrument: Instrument) {
  let steps = 0;
  let start = process.cpuUsage();
  let heap = 0;
  for (let person = 0; person < 300; person++) {
    if (person === 100) {
      steps = 0;
      globalThis.gc?.();
      heap = process.memoryUsage().heapUsed;
      start = process.cpuUsage();
    }
    const told = new Map(madeAnswers(instrument, person));
    const answers: Answer[] = [];
    for (let step = chooseNextItem(instrument, answers); !step.done; steps++) {
      answers.push({ item: step.item, value: told.get(step.item) ?? 1 });
      step = chooseNextItem(instrument, answers);
    }
  }
  const milliseconds = cpuMilliseconds(start) / steps;
  globalThis.gc?.();
  const heapGrowthMb = (process.memoryUsage().heapUsed - heap) / 1e6;
  return { steps, cpuMillisecondsEach: milliseconds, heapGrowthMb };
}

async function recalibrate(instrument: Instrument) {
  const lines = readPeople(join(values.data, `${instrument.id}-calibration.jsonl`));
  if (lines === null) return 'skipped: the respondents are absent';
  const start = process.cpuUsage();
  const { items, iterations } = await calibrateFile(instrument, lines, {
    date: '2026-11-24',
    sample: 'bench',
  });
  const within = items.flatMap(({ b, shift }) => shift.b.filter((_, k) => Math.abs(b[k] ?? 9) <= 3));
  return {
    iterations,
    largestShiftA: Math.max(...items.map(({ shift }) => Math.abs(shift.a))),
    largestShiftB: Math.max(...within.map(Math.abs)),
    cpuSeconds: cpuMilliseconds(start) / 1000,
  };
}

function madeAnswers({ items }: Instrument, person: number): [string, number][] {
  return items.map(({ id, scale }, index) => {
    const liking = (person * 7 + scale.charCodeAt(0) * 13) % 4;
    return [id, 1 + Math.min(4, liking + (((person + 3) * (index + 5)) % 3))];
  });
}

function cpuMilliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
