import type { Instrument } from '../instruments/instrument-schema.ts';
import type { ScaleFit } from './describe-fit.ts';

/** Version, status and provenance of the parameters after `instrument`'s. */
export function nextVersion(
  { id, version }: Instrument,
  { date, sample, size, fit }: { date: string; sample: string; size: number; fit: Record<string, ScaleFit> },
): Pick<Instrument, 'version' | 'status' | 'calibration'> {
  const number = Number(version.split('@')[1]) + 1;
  return {
    version: `${id}@${number}`,
    status: `recalibrated on ${date}, not yet reviewed`,
    calibration: {
      sample,
      size,
      model: 'GRM, logistic, D=1; P(X>=k)=1/(1+exp(-a(theta-b_k)))',
      prior: 'theta~N(0,1)',
      estimation: 'MML-EM, 61 rectangular quadrature points on [-6,6]',
      software: 'Kanca Makaryo',
      date,
      fit: Object.fromEntries(
        Object.entries(fit).map(([scale, { alpha, reliability, largestResidualCorrelation, overall }]) => [
          scale,
          {
            ...(alpha === null ? {} : { alpha }),
            marginalReliability: reliability,
            ...(overall === null ? {} : { rmsea: overall.rmsea2 }),
            largestResidualCorrelation,
          },
        ]),
      ),
    },
  };
}
