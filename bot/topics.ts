import type { AnyTopic } from './action.ts';
import { formIdle, formInChat } from './cases/tell-form.ts';
import { caseAnnounced, caseReceived } from './cases/tell-submission.ts';
import { memberJoined, tableSetUp } from './tables/tell-table.ts';

/** Every kind of message that leaves by itself, one line each. */
export const TOPICS: readonly AnyTopic[] = [
  caseAnnounced,
  caseReceived,
  formInChat,
  formIdle,
  tableSetUp,
  memberJoined,
];
