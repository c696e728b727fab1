import { defineTopic } from '../action.ts';
import { mayOpenDossier } from './access.ts';
import { closedCard } from './show-closed.ts';
import { dossierOf } from './show-dossier.ts';

/** The dossier in the own chat of the one who asked for it, if that person may still see it when it leaves. */
export const dossierInChat = defineTopic({
  topic: 'dossier.in-chat',
  on: 'glance',
  wanted: ({ glance, dossier }, _notice, { actor }) => glance !== undefined && mayOpenDossier(actor, dossier),
  draw: ({ dossier }, _notice, context) => ({
    card: dossierOf(dossier, context, 1, true),
    summary: 'Casus',
  }),
});

/** A dossier in a chat turns into its nameless form; also for who left the table, whose card must close all the same. */
export const dossierClosed = defineTopic({
  topic: 'dossier.closed',
  on: 'case',
  wanted: () => true,
  draw: (found, _notice, context) => ({ card: closedCard(found, context), summary: 'Casus' }),
});
