import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';

/** Sends the form to the own chat, for those whose phone does not open dialogs. */
export const sendForm = defineAction({
  verb: 'draft.to-chat',
  on: 'nothing',
  data: z.object({}),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-submit',
  decide(_found, _data, { actor, now, freshId }) {
    const notice = {
      key: `form:${freshId}`,
      topic: 'form.in-chat',
      to: { person: actor.id },
      about: { person: actor.id },
      notBefore: now,
    };
    return accept({ notices: [notice] }, {}, { say: { name: 'form-in-chat' } });
  },
});
