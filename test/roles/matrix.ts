import type { Command } from '../../flows/command.ts';

/** Who may give each privileged command. Columns: employer, instructor, counselor, supervisor, operator. */
const table = `
  openWork         yes yes yes yes yes
  loadStaff        yes yes yes yes yes
  saveStaff        yes yes yes yes yes
  loadTickets      no  no  yes yes no
  loadTicket       no  no  yes yes no
  takeTicket       no  no  yes yes no
  answerTicket     no  no  yes yes no
  sendCannedReply  no  no  yes yes no
  loadAskerResult  no  no  yes yes no
  askOfResult      no  no  yes yes no
  noteTicket       no  no  yes yes no
  closeTicket      no  no  yes yes no
  loadColleagues   no  no  no  yes no
  loadApplicants   no  no  yes yes no
  loadApplicant    no  no  yes yes no
  moveApplicant    no  no  yes yes no
  assignTicket     no  no  no  yes no
  loadIndicators   no  no  yes yes yes
  loadPostedVacancies no no yes yes yes
  loadFunnel       no  no  yes yes yes
  openFirm         yes no  no  no  no
  loadAccess       yes no  no  no  no
  keepAccess       yes no  no  no  no
  loadFirmFigures  yes no  no  no  no
  changeFirm       yes no  no  no  no
  inviteRecruiter  yes no  no  no  no
  removeRecruiter  yes no  no  no  no
  leaveFirm        yes no  no  no  no
  loadPostings     yes no  no  no  no
  answerPosting    yes no  no  no  no
  checkPosting     yes no  no  no  no
  submitPosting    yes no  no  no  no
  changePosting    yes no  no  no  no
  openCandidates   yes no  no  no  no
  listCandidates   yes no  no  no  no
  readCandidate    yes no  no  no  no
  moveCandidates   yes no  no  no  no
  keepCandidates   yes no  no  no  no
  closeCandidates  yes no  no  no  no
  setCandidateNews yes no  no  no  no
  loadPostingQueue no  no  yes yes no
  loadPostingCase  no  no  yes yes no
  decidePosting    no  no  yes yes no
  loadFirmQueue    no  no  yes yes no
  loadFirmCase     no  no  yes yes no
  decideFirm       no  no  yes yes no
  mergeFirms       no  no  no  yes no
  loadRoles        no  no  no  yes yes
  inviteRole       no  no  no  yes yes
  revokeRole       no  no  no  yes yes
  loadBroadcasts   no  no  yes yes yes
  loadBroadcast    no  no  yes yes yes
  fetchPicture     no  no  yes yes no
  readAudience     no  no  yes yes no
  checkBroadcast   no  no  yes yes no
  testBroadcast    no  no  yes yes no
  readSchedule     no  no  yes yes no
  loadDrafts       no  no  yes yes no
  loadDraft        no  no  yes yes no
  keepDraft        no  no  yes yes no
  discardDraft     no  no  yes yes no
  saveTemplate     no  no  yes yes no
  reuseBroadcast   no  no  yes yes no
  sendBroadcast    no  no  yes yes no
  approveBroadcast no  no  no  yes no
  pauseBroadcast   no  no  yes yes yes
  resumeBroadcast  no  no  yes yes yes
  cancelBroadcast  no  no  yes yes yes
  openAudience     no  no  yes yes no
  narrowAudience   no  no  yes yes no
  widenAudience    no  no  yes yes no
  namePossibleWork no  no  yes yes no
  putAudience      no  no  yes yes no
  saveSegment      no  no  yes yes no
  countAnswers     no  no  yes yes no
  listAnswers      no  no  yes yes no
  loadAnswer       no  no  yes yes no
  ticketOfAnswer   no  no  yes yes no
  tagAnswered      no  no  yes yes no
`;

/** What everybody may do, about themselves. */
export const everyones = `
  loadProfile saveProfile completeRegistration saveAccommodation recordConsent loadConsents setLanguage setPlainText
  stopNotices deletePerson openTicket checkOffer reportOffer describeQuestionnaire startAssessment chooseItems saveAnswers finishAssessment loadResult findNextSteps makeCard loadHistory
  findVacancies loadVacancy saveVacancy loadReceiver apply moveApplication loadApplications loadAlerts saveAlerts keepSearch loadSearches stopSearches dismissAlert
  answerCampaign startTimer stopTimer loadChannels preferChannel createLinkCode requestLink confirmLink cancelLink askGuardian openGuardianCode answerGuardianCode redeemInvite
  loadFirms registerFirm codeWork replyToBroadcast showBroadcastPicture answerBroadcast takeBackAnswer noteStaff writeToTicket finishTicket rateTicket`
  .trim()
  .split(/\s+/u);

const columns = ['employer', 'instructor', 'counselor', 'supervisor', 'operator'] as const;

export const matrix = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [command = '', ...cells] = line.trim().split(/\s+/u);
      const allowed = columns.filter((_, at) => cells[at] === 'yes');
      return [command, allowed as readonly string[]] as const;
    }),
);

/** What a command may be about in the test. */
export type Subject = 'ticket' | 'grant' | 'broadcast' | 'kept' | 'firm' | 'posting' | 'application';

/** One of each, about `ticket`, `grant`, `broadcast`, `firm`, its `posting`, `application` and the draft `kept`, which belong to a regency; the rest belongs nowhere in particular. */
export function sampleOf(
  type: string,
  { ticket, grant, broadcast, kept, firm, posting, application }: Record<Subject, number>,
): Command {
  const draft = {
    texts: { id: 'Halo' },
    buttons: [],
    vacancyId: null,
    picture: null,
    audience: 'registered',
  };
  const content = { ...draft, when: null, replaces: 0 };
  const samples: Command[] = [
    { type: 'openWork' },
    { type: 'loadStaff' },
    { type: 'saveStaff', calledAs: 'Bu Rina', introduction: '' },
    { type: 'loadTickets', which: 'waiting', language: null, offset: 0 },
    { type: 'loadTicket', ticketId: ticket },
    { type: 'takeTicket', ticketId: ticket },
    { type: 'answerTicket', ticketId: ticket, text: 'Halo' },
    { type: 'sendCannedReply', ticketId: ticket, reply: 'hours' },
    { type: 'loadAskerResult', ticketId: ticket },
    { type: 'askOfResult', ticketId: ticket, question: 0 },
    { type: 'noteTicket', ticketId: ticket, text: 'Catatan' },
    { type: 'closeTicket', ticketId: ticket },
    { type: 'loadColleagues', ticketId: ticket },
    { type: 'loadApplicants', offset: 0 },
    { type: 'loadApplicant', applicationId: application },
    { type: 'moveApplicant', applicationId: application, move: 'PASSED_ON', reason: null, words: null },
    { type: 'assignTicket', ticketId: ticket, personId: 1 },
    { type: 'loadIndicators' },
    { type: 'loadFunnel', flow: 'onboarding' },
    { type: 'loadPostings', firmId: firm, offset: 0 },
    { type: 'answerPosting', firmId: firm, postingId: posting, revision: 1, field: 'title', text: 'kasir' },
    { type: 'checkPosting', postingId: posting },
    { type: 'submitPosting', postingId: posting, revision: 1 },
    { type: 'changePosting', postingId: posting, act: 'pause' },
    { type: 'openCandidates', firmId: firm },
    { type: 'listCandidates', firmId: firm, vacancyId: 1, offset: 0 },
    { type: 'readCandidate', firmId: firm, candidateId: application },
    { type: 'moveCandidates', firmId: firm, candidateIds: [1], move: 'HIRED', reason: null, words: null },
    { type: 'keepCandidates', firmId: firm, candidateIds: [1], kept: true },
    { type: 'closeCandidates', firmId: firm, vacancyId: 1, reason: 'filled' },
    { type: 'setCandidateNews', firmId: firm, news: 'once' },
    { type: 'loadPostingQueue', offset: 0 },
    { type: 'loadPostingCase', postingId: posting },
    { type: 'decidePosting', postingId: posting, revision: 1, decision: 'refused', reason: 'Kurang' },
    { type: 'loadAccess', firmId: firm },
    { type: 'keepAccess', firmId: firm, field: 'entrance', text: 'yes' },
    { type: 'loadFirmFigures', firmId: firm },
    { type: 'loadPostedVacancies' },
    { type: 'openFirm', firmId: firm },
    { type: 'changeFirm', firmId: firm, field: 'proof', value: 'papan nama' },
    { type: 'inviteRecruiter', firmId: firm },
    { type: 'removeRecruiter', firmId: firm, personId: 1 },
    { type: 'leaveFirm', firmId: firm },
    { type: 'loadFirmQueue', words: '', offset: 0 },
    { type: 'loadFirmCase', firmId: firm },
    { type: 'decideFirm', firmId: firm, decision: 'verified', checks: ['name'], reason: '' },
    { type: 'mergeFirms', firmId: firm, into: firm },
    { type: 'loadRoles', offset: 0 },
    { type: 'inviteRole', role: 'counselor', scope: '33.74' },
    { type: 'revokeRole', grantId: grant },
    { type: 'loadBroadcasts' },
    { type: 'loadBroadcast', broadcastId: broadcast },
    { type: 'fetchPicture', fileId: 'F1' },
    { type: 'readAudience', audience: 'registered' },
    { type: 'checkBroadcast', draft },
    { type: 'testBroadcast', draft },
    { type: 'readSchedule', when: 'besok jam 9' },
    { type: 'loadDrafts', page: 0 },
    { type: 'loadDraft', draftId: kept },
    { type: 'keepDraft', draftId: kept, revision: 1, name: '', content },
    { type: 'discardDraft', draftId: kept },
    { type: 'saveTemplate', name: 'undangan', content },
    { type: 'reuseBroadcast', broadcastId: broadcast, change: true },
    { type: 'sendBroadcast', draft, when: null },
    { type: 'approveBroadcast', broadcastId: broadcast },
    { type: 'pauseBroadcast', broadcastId: broadcast },
    { type: 'resumeBroadcast', broadcastId: broadcast },
    { type: 'cancelBroadcast', broadcastId: broadcast },
    { type: 'countAnswers', broadcastId: broadcast },
    { type: 'listAnswers', broadcastId: broadcast, group: 'yes', search: '', page: 0 },
    { type: 'loadAnswer', broadcastId: broadcast, answerId: 1 },
    { type: 'ticketOfAnswer', broadcastId: broadcast, answerId: 1 },
    { type: 'tagAnswered', broadcastId: broadcast, group: 'yes', tag: 'jahit' },
    { type: 'openAudience', audience: 'registered' },
    { type: 'narrowAudience', audience: '', with: 'SMA', kind: null, vacancyId: null },
    { type: 'widenAudience', audience: 'registered', part: 0 },
    { type: 'namePossibleWork', said: 'kasir' },
    { type: 'putAudience', draftId: kept, audience: 'registered' },
    { type: 'saveSegment', name: 'nama', audience: 'registered' },
  ];
  const sample = samples.find((one) => one.type === type);
  if (sample === undefined) throw new Error(`no sample of ${type}`);
  return sample;
}

/** Commands of those who recruit for a firm: no other grant reaches it, whatever its scope. */
export const ofFirms = new Set([
  ...['openFirm', 'changeFirm', 'inviteRecruiter', 'removeRecruiter', 'leaveFirm'],
  ...['loadAccess', 'keepAccess', 'loadFirmFigures'],
  ...['loadPostings', 'answerPosting', 'checkPosting', 'submitPosting', 'changePosting'],
  ...['openCandidates', 'listCandidates', 'readCandidate', 'moveCandidates', 'keepCandidates'],
  ...['closeCandidates', 'setCandidateNews'],
]);

/** Commands that are about something of one regency. */
export const placed = new Set([
  ...['loadTicket', 'takeTicket', 'answerTicket', 'sendCannedReply', 'noteTicket', 'closeTicket'],
  ...['loadAskerResult', 'askOfResult'],
  ...['loadFirmCase', 'decideFirm', 'mergeFirms', 'loadPostingCase', 'decidePosting'],
  ...['loadApplicant', 'moveApplicant', 'loadColleagues', 'assignTicket', 'inviteRole', 'revokeRole'],
  ...['loadDraft', 'keepDraft', 'discardDraft', 'putAudience', 'reuseBroadcast'],
  ...['countAnswers', 'listAnswers', 'loadAnswer', 'ticketOfAnswer', 'tagAnswered'],
  ...['loadBroadcast', 'approveBroadcast', 'pauseBroadcast', 'resumeBroadcast', 'cancelBroadcast'],
]);
