import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { button, draw, opens } from '../../cards/card.ts';

const target = { verb: 'case.follow', data: z.object({ case: z.string(), outcome: z.string() }) };

describe('a button', () => {
  it('carries the verb of its action and ids, and says the verb again for clients that send data alone', () => {
    expect(button(target, 'Naar volglijst', { case: 'c1' })).toEqual({
      type: 'Action.Execute',
      title: 'Naar volglijst',
      verb: 'case.follow',
      data: { verb: 'case.follow', case: 'c1' },
    });
  });

  it('leaves out what was typed when it leads away from the form', () => {
    expect(button(target, 'Vorige', {}, { keepInputs: false }).associatedInputs).toBe('none');
  });

  it('does not compile with an id that its action does not take', () => {
    // @ts-expect-error the action takes no `meeting`
    expect(button(target, 'Naar volglijst', { meeting: 'm1' }).data).toHaveProperty('meeting');
  });

  it('opens a dialog when it points at a view', () => {
    const { type, data, associatedInputs } = opens(target, 'Bekijk casus', { case: 'c1' });
    expect({ type, data, associatedInputs }).toEqual({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, verb: 'case.follow', case: 'c1' },
      associatedInputs: 'none',
    });
  });
});

describe('a drawing', () => {
  const field = (name: string) => `$\{${name}}`;
  const drawing = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: field('text'), size: field('size') }] };
  const drawn = (data: object) => draw(drawing, { ...data }).body[0];

  it('leaves out a field that has no value for this reader', () => {
    expect(drawn({ text: 'Dag', size: null })).toEqual({ type: 'TextBlock', text: 'Dag' });
  });

  it('shows a template in the text of people as they typed it, the second time too', () => {
    for (const text of [field('size'), field('size')]) {
      expect(drawn({ text, size: 'Large' })).toEqual({ type: 'TextBlock', text: field('size'), size: 'Large' });
    }
  });

  it('shows a missing field as it stands in the drawing, which the check of all cards notices', () => {
    expect(drawn({ text: 'Dag' })).toMatchObject({ size: field('size') });
  });

  it('leaves out a button that this reader does not get', () => {
    const card = draw(
      { type: 'AdaptiveCard', body: [], actions: [field('one'), field('other')] },
      { one: null, other: { title: 'x' } },
    );
    expect(card.actions).toEqual([{ title: 'x' }]);
  });
});
