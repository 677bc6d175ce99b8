import { existsSync, readFileSync } from 'node:fs';
import type { AdaptiveOptions } from '../../src/assessments/adaptive/rule-settings.ts';
import { chooseNextItem } from '../../src/assessments/adaptive/choose-next-item.ts';
import { calibrateFile } from '../../src/assessments/files/calibrate-file.ts';
import { scoreFile } from '../../src/assessments/files/score-file.ts';
import { simulateFile } from '../../src/assessments/files/simulate-file.ts';
import type { Instrument } from '../../src/assessments/instruments/instrument-schema.ts';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import type { Answer } from '../../src/assessments/model/key-answers.ts';
import type { ScaleModel } from '../../src/assessments/scoring/estimate-scales.ts';
import { printResult } from './support/print-result.ts';

/**
 * Figures of the psychometrics library: accuracy on the development split of real respondents and recalibration
 * against mirt, where ../shared has them; scoring speed, CPU of one adaptive step and heap growth anywhere.
 */
async function benchAssessments(): Promise<Record<string, unknown>> {
  const riasec = await loadInstrument('riasec48');
  const ipip = await loadInstrument('ipip50');
  return {
    scoring: {
      unidimensional: await scoreTenThousand(riasec, 'unidimensional'),
      multidimensional: await scoreTenThousand(riasec, 'multidimensional'),
    },
    step: timeSteps(riasec),
    riasec48: {
      'p .9': await simulate(riasec, { certainty: 0.9 }),
      'p .8': await simulate(riasec, { certainty: 0.8 }),
      'p .9, cap 40 (chat)': await simulate(riasec, { certainty: 0.9, cap: 40 }),
      'p .9, cap 20': await simulate(riasec, { certainty: 0.9, cap: 20 }),
      'p .9, graded model': await simulate(riasec, { certainty: 0.9, predictor: 'graded' }),
    },
    ipip50: {
      '20 items': await simulate(ipip, { cap: 20 }),
      '25 items': await simulate(ipip, { cap: 25 }),
    },
    recalibration: await recalibrate(riasec),
  };
}

function readPeople(name: string): string[] | null {
  const file = new URL(`../../../shared/psychometrics/respondents/${name}.jsonl`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : null;
}

async function simulate(instrument: Instrument, options: AdaptiveOptions): Promise<unknown> {
  const lines = readPeople(`${instrument.id}-dev`);
  if (lines === null) return 'skipped: the respondents are absent';
  let last = '{}';
  for await (const line of simulateFile(instrument, lines, options)) last = line;
  return (JSON.parse(last) as { summary?: unknown }).summary;
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
    const values = new Map(madeAnswers(instrument, person));
    const answers: Answer[] = [];
    for (let step = chooseNextItem(instrument, answers); !step.done; steps++) {
      answers.push({ item: step.item, value: values.get(step.item) ?? 1 });
      step = chooseNextItem(instrument, answers);
    }
  }
  const milliseconds = cpuMilliseconds(start) / steps;
  globalThis.gc?.();
  const heapGrowthMb = (process.memoryUsage().heapUsed - heap) / 1e6;
  return { steps, cpuMillisecondsEach: milliseconds, heapGrowthMb };
}

async function recalibrate(instrument: Instrument) {
  const lines = readPeople(`${instrument.id}-calibration`);
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

printResult('assessments', await benchAssessments());
