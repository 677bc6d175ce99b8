import type { Instrument } from '../instruments/instrument.ts';
import type { AdaptiveOptions } from './adaptive-options.ts';

/** The options with everything left out filled in from the instrument. */
export function ruleSettings(instrument: Instrument, options: AdaptiveOptions): Required<AdaptiveOptions> {
  return { predictor: 'gaussian', exposure: 1, seed: 0, ...instrument.adaptive, ...options };
}
