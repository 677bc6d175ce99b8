import type { ChosenAudience } from '../../flows/work/audience/facts.ts';
import type { FlowEvent } from '../../flows/event.ts';

const none: ChosenAudience = { audience: '', who: '', parts: [], people: '' };
const chosen: ChosenAudience = {
  audience: 'regency=33.74 and sex=P',
  who: 'tinggal di Kota Semarang, perempuan',
  parts: ['tinggal di Kota Semarang', 'perempuan'],
  people: 'Kira-kira 120 orang cocok.',
};
const offers = {
  places: ['33.74', '33.22'],
  broadcasts: [{ id: 12, begins: 'Ada pelatihan' }],
  tags: ['jobfair'],
};

/** What our side may tell the flow that chooses an audience. */
export const audienceFacts: FlowEvent[] = [
  { type: 'AUDIENCE_OPENED', chosen: none, offers },
  { type: 'AUDIENCE_OPENED', chosen, offers: { places: [], broadcasts: [], tags: [] } },
  { type: 'AUDIENCE_NARROWED', chosen },
  { type: 'AUDIENCE_NARROWED', chosen: none },
  {
    type: 'WORK_NAMED',
    items: [
      { id: 'occupation=7531', name: 'Penjahit', field: false },
      { id: 'field=garmen', name: 'Jahit & garmen', field: true },
    ],
  },
  { type: 'WORK_NAMED', items: [] },
  { type: 'AUDIENCE_PUT' },
];
