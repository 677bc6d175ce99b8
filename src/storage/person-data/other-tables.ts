/** Tables in which no row is about a person, and what they hold instead. */
export const otherTables: Readonly<Record<string, string>> = {
  vacancy: 'work that firms and offices have published',
  worker: 'processes that send messages',
  served_channel: 'until when a channel was served',
  lease: 'which process listens for a bot',
  slot_clock: 'how fast a bot may send',
  account_note: 'what a platform said of our account',
  channel_account: 'which bots and numbers have served a channel',
  early_fate: 'what a platform said of messages whose sending was not written down yet; a day at most',
  sweep_time: 'until when old rows were cleared away',
  sent_file: 'what a platform calls files that many people get',
  figure_day: 'days that have been counted',
  vacancy_opening: 'that a vacancy was opened, not by whom',
  indicator_figure: 'counts of people, small ones hidden when they are read',
  funnel_figure: 'counts of people at each question',
  lockout: 'wrong codes by a hash of the address; kept so that HAPUS opens no lock, and a day at most',
  erasure: 'receipts of HAPUS: a number, when, and which number of ours is no more',
};
