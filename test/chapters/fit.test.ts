import { describe, expect, test } from 'vitest';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { cardAnswer, dialogAnswer, faultAnswer } from '../../bot/teams/answers.ts';
import { fitCard } from '../../bot/teams/fit.ts';
import { button, type Card, opens } from '../../cards/card.ts';

const press = button(submitCase, 'Indienen', { case: 'c1' }, { style: 'positive' });
const dialog = opens(showDossier, 'Bekijk casus', { case: 'c1' });
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'nl',
  fallbackText: 'Kaart',
  body: [{ type: 'Container', items: [{ type: 'ActionSet', actions: [press] }] }],
  actions: [press, dialog, { type: 'Action.OpenUrl', title: 'Meer', url: 'https://voorbeeld.nl/' }],
} as unknown as Card;

describe('a card in a chat or channel', () => {
  test('keeps its buttons, each marked with its table', () => {
    const { actions } = fitCard(card, 'message', 't0');
    expect(actions).toMatchObject([
      { type: 'Action.Execute', verb: 'case.submit', data: { t: 't0', verb: 'case.submit', case: 'c1' } },
      { type: 'Action.Submit', data: { t: 't0', verb: 'case.dossier', case: 'c1' } },
      { type: 'Action.OpenUrl' },
    ]);
  });
});

describe('a card in a dialog', () => {
  test('has no Action.Execute left, which does nothing there; the verb travels in the data', () => {
    const fitted = fitCard(card, 'dialog', 't0');
    expect(JSON.stringify(fitted)).not.toContain('Action.Execute');
    expect(fitted.actions?.[0]).toEqual({
      type: 'Action.Submit',
      title: 'Indienen',
      style: 'positive',
      data: { t: 't0', verb: 'case.submit', case: 'c1' },
    });
  });

  test('is changed in buttons that stand inside the card as well', () => {
    expect(JSON.stringify(fitCard(card, 'dialog', 't0').body)).toContain('"type":"Action.Submit"');
  });
});

test('fitting leaves the card itself as it was, and everything that is no button', () => {
  const before = JSON.stringify(card);
  const { body: _, actions: __, ...rest } = fitCard(card, 'dialog', 't0');
  expect(JSON.stringify(card)).toBe(before);
  expect(rest).toEqual({ type: 'AdaptiveCard', version: '1.5', lang: 'nl', fallbackText: 'Kaart' });
});

describe('the answer to a press', () => {
  test('in a dialog is the next card, or a sentence that stays until it is closed', () => {
    expect(dialogAnswer({ card, title: 'Casus' }, 't0')).toMatchObject({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'Casus', card: { content: { type: 'AdaptiveCard' } } } } },
    });
    expect(dialogAnswer({ say: 'Klaar.' }, 't0').body).toEqual({ task: { type: 'message', value: 'Klaar.' } });
  });

  test('on a form in the own chat takes its place when it is done, so that nothing of it stays on the screen', () => {
    const done = cardAnswer({ say: 'Casus AT-2026-0001 is ingediend.' }, 't0', true);
    expect(done.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(done.body)).toContain('AT-2026-0001');
  });

  test('on a form in the own chat leaves it there when the press was refused', () => {
    const refused = cardAnswer({ say: 'Dit kan niet.', refused: 'busy' }, 't0', true);
    expect(refused.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Dit kan niet.',
    });
  });

  test('in the channel never takes the card away from the others', () => {
    expect(cardAnswer({ say: 'Klaar.' }, 't0', false).body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
    });
  });

  test('that failed is a valid one all the same, with the number and nothing else', () => {
    const sentence = 'Er ging iets mis. Noem bij vragen nummer 7F3K.';
    expect(faultAnswer('adaptiveCard/action', sentence)).toMatchObject({ status: 200, body: { value: sentence } });
    expect(faultAnswer('task/fetch', sentence)).toMatchObject({ status: 200, body: { task: { value: sentence } } });
    expect(faultAnswer('composeExtension/submitAction', sentence).body).toEqual({
      task: { type: 'message', value: sentence },
    });
  });
});
