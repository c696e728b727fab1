import type { TableCase } from '../../storage/documents.ts';
import type { Typed } from './form-fields.ts';

/** A case as it would have been typed in the form: what its submitter finds there after it was sent back. */
export function typedFrom({ file, firstDayHome }: TableCase): Typed {
  const { name, birthDate, municipality, school, education, absence, reasonAnyway, consent } = file;
  const { question, plan, tried, worksWell, wishes, accent, guests } = file;
  const texts = { name, municipality, school, question, plan, tried, worksWell, wishes, guests, reasonAnyway };
  return {
    ...texts,
    birthDate,
    education,
    absence,
    accent,
    firstDayHome,
    enrolled: file.enrolled ? 'yes' : 'no',
    helpers: file.helpers.join(','),
    track: plan ? 'plan' : 'question',
    pupilConsent: 'yes',
    guardianConsent: consent.guardian ? 'yes' : '',
    askedBy: consent.askedBy,
    askedOn: consent.askedOn,
    basis: consent.basis,
    basisReason: consent.basisReason,
    attend: consent.attend,
  };
}
