import { sayDay, sayDayShort } from '../bot/deadlines/day.ts';
import type { Problem, Refusal } from '../bot/refusals.ts';
import type { Saying } from '../bot/sayings.ts';
import { sayMoment } from './moment.ts';
import { plain } from './plain.ts';
import { reviewAnswerNames, tippingAnswerNames } from './words-course.ts';

/** Why the bot says no: what is not possible and who can help, and nothing about any case. */
export const refusals: Record<Refusal, string> = {
  'not-a-member': 'U doet nog niet mee aan deze tafel. De voorzitter of de secretaris kan u toelaten.',
  'no-table': 'U doet nog niet mee aan een actietafel. De voorzitter van uw tafel kan u toelaten.',
  'not-allowed-chair': 'Dit kunnen alleen de voorzitter en de secretaris. Vraag het aan een van hen.',
  'not-allowed-submit':
    'Een casus aanmelden kunnen alleen de voorzitter, de secretaris en de deelnemers van deze tafel.',
  'not-allowed-case': 'U hebt hier geen toegang toe. De voorzitter of de secretaris kan u verder helpen.',
  'not-allowed-member':
    'Dit kan alleen iemand die aan deze tafel meedoet. De voorzitter of de secretaris kan u toelaten.',
  'not-allowed-volunteer': 'De regie nemen kunnen alleen de voorzitter, de secretaris en de deelnemers van deze tafel.',
  'not-allowed-regisseur':
    'Dit kan alleen de regisseur van de casus. De voorzitter of de secretaris kan u verder helpen.',
  'old-button': 'Deze knop hoort bij een oudere versie. Typ /help en begin opnieuw.',
  'bad-input': 'Het formulier kwam niet goed aan. Er is niets bewaard. Open het opnieuw en probeer het nog een keer.',
  'form-problems': 'Nog niet alles klopt. Kijk bij de velden met ⚠.',
  'not-saved': 'Bewaren is niet gelukt. Er is niets veranderd. Probeer het over een minuut opnieuw.',
  busy: 'Iemand anders veranderde dit op hetzelfde moment. Er is niets bewaard. Probeer het nog een keer.',
  'last-chair': 'Een tafel heeft altijd een voorzitter. Geef eerst iemand anders de rol Voorzitter.',
  'case-unknown': 'Dit nummer is aan deze tafel niet gevonden. Kijk of het klopt, of vraag het aan de secretaris.',
  'roster-unavailable':
    'De leden van het team zijn nu niet op te halen. Er is niets veranderd. Probeer het over een paar minuten opnieuw.',
  'draft-gone':
    'Dit concept is er niet meer. Een concept blijft zeven dagen bewaard. Kies Casus aanmelden om opnieuw te beginnen.',
  'case-not-open': 'Deze casus is afgesloten of teruggestuurd. Heropen de casus voordat u een regisseur zoekt.',
  'handover-gone': 'Dit aanbod geldt niet meer. De regie is ondertussen anders geregeld.',
  'meeting-not-running': 'Deze bijeenkomst is niet bezig. De voorzitter of de secretaris kan haar starten.',
  'meeting-held': 'Deze bijeenkomst is al geweest en gesloten. Typ /bijeenkomst om een nieuwe te plannen.',
  'not-on-active-list': 'Deze casus staat niet op de actieve lijst. Er is niets veranderd.',
  'case-read-only': 'Deze casus is afgesloten of ingetrokken. Er is niets veranderd.',
  'another-meeting-running': 'Er is al een bijeenkomst bezig. Sluit eerst die bijeenkomst.',
  'no-regisseur-yet':
    'Deze casus heeft nog geen regisseur en geen plan. Zoek eerst een regisseur, daarna kan de casus naar de volglijst.',
  'no-minutes-yet': 'Er is nog geen verslag. Een verslag is er vanaf het begin van een bijeenkomst.',
  'declaration-closed':
    'Tekenen en intrekken kan alleen vanaf het plaatsen van de agenda, tot de bijeenkomst is gesloten.',
  'not-allowed-unsigned':
    'Dit kan als u de verklaring van de bijeenkomst hebt getekend, voor casussen op de agenda. Kies eerst Verklaring tekenen.',
  'no-meeting': 'Er is geen bijeenkomst gepland. De voorzitter of de secretaris plant er een met /bijeenkomst.',
  'no-next-meeting': 'Er is nog geen volgende bijeenkomst gepland. Typ /bijeenkomst om er een te plannen.',
  'agenda-not-posted': 'De agenda is nog niet geplaatst. U krijgt bericht als hij er is.',
  'case-returned': 'Deze casus is terug bij de inbrenger. Alleen de inbrenger kan hem opnieuw indienen.',
  'case-withdrawn': 'Deze casus is ingetrokken. De leerling kan opnieuw worden aangemeld, met nieuwe toestemming.',
};

/** The limits that a sentence about an input can name: characters of a text, the youngest and oldest age of the table, or the last day. */
export type Limits = {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly ages?: readonly [lowest: number, highest: number];
  readonly until?: string;
};

/** What is wrong with an input and how to mend it; stands above the input. */
export const problems: Record<Problem, (limits: Limits) => string> = {
  required: () => 'Vul dit in.',
  'choose-one': () => 'Kies een antwoord.',
  'not-a-date': () => 'Dit is geen datum. Kies een dag in de kalender.',
  'not-a-time': () => 'Dit is geen tijd. Vul bijvoorbeeld 09:30 in.',
  'in-future': () => 'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.',
  'in-past': () => 'Deze datum is al geweest. Kies vandaag of een latere dag.',
  'too-young': ({ ages }) =>
    `De leerling is te jong voor deze tafel.${ages ? ` De tafel is er vanaf ${ages[0]} jaar.` : ''}`,
  'too-old': ({ ages }) =>
    `De leerling is te oud voor deze tafel.${ages ? ` De tafel is er tot en met ${ages[1]} jaar.` : ''}`,
  'before-birth': () => 'Deze dag ligt voor de geboortedatum. Kijk beide datums na.',
  'reason-needed': () => 'Nog niemand heeft geholpen. Schrijf waarom de casus toch nu aan tafel hoort.',
  'too-short': ({ atLeast }) => (atLeast ? `Schrijf ten minste ${atLeast} tekens.` : 'Dit is te kort.'),
  'too-long': ({ atMost }) => (atMost ? `Gebruik hoogstens ${atMost} tekens.` : 'Dit is te lang. Maak het korter.'),
  'consent-needed': () => 'Zonder dit akkoord kan de casus niet worden aangemeld.',
  'consent-before-birth': () => 'De toestemming is van voor de geboortedatum. Kijk beide datums na.',
  'already-planned': () => 'Op deze dag is al een bijeenkomst gepland.',
  'not-a-number': () => 'Vul een heel getal in dat hier past.',
  'too-late': ({ until }) =>
    until ? `Dit is te laat. Kies een dag tot en met ${sayDay(until)}.` : 'Dit is te laat. Kies een eerdere dag.',
  'too-early': () => 'Kies een latere dag, na de dag waarop de casus naar het archief gaat.',
  'too-many-days': () => 'Laat ten minste één dag over. Op die dag krijgt u uw overzicht.',
  'not-later': () => 'Deze stap moet later komen dan de stap hierboven.',
  'changed-meanwhile': () => 'Iemand anders schreef dit net ook. Voeg de teksten samen en bewaar opnieuw.',
  'other-day': () => 'Dit is de datum die er al stond. Kies een andere dag.',
};

/** The line on top of a form that came back. */
export const FORM_PROBLEMS = '⚠ Nog niet alles klopt. Kijk bij de velden met ⚠.';

/** What a stranger to the cause sees; the log has the cause under the same number. */
export const somethingWentWrong = (number: string): string => `Er ging iets mis. Noem bij vragen nummer ${number}.`;

/** What a browser shows for a link to a document that does not work (any more). */
export const linkIsOver = 'Deze link werkt niet meer. Vraag in Teams een nieuwe: typ /verslag.';

type Sentences = { readonly [N in Saying['name']]: (saying: Extract<Saying, { name: N }>) => string };

const sentences: Sentences = {
  'case-submitted': ({ number, list, meeting, late }) =>
    `Casus ${number} is ingediend. ${whereTo(list, meeting, late)}`,
  'case-already-submitted': ({ number }) => `Casus ${number} was al ingediend. Er is geen tweede casus gemaakt.`,
  'case-reopened': ({ number, meeting }) => `Casus ${number} is heropend. ${whereTo('active', meeting, false)}`,
  'case-already-active': ({ number }) => `Casus ${number} staat al op de actieve lijst. Er is niets veranderd.`,
  'form-in-chat': () => 'Het formulier staat in uw eigen chat met Actietafel.',
  'tipping-answered': ({ number, by, answer, on }) =>
    `${number}: beantwoord op ${sayDayShort(on)} door ${plain(by)}: ${tippingAnswerNames[answer]}.`,
  'review-done': ({ number }) => `${number}: deze vraag is niet meer nodig.`,
  'review-answered': ({ number, by, answer, on }) =>
    `${number}: beantwoord op ${sayDayShort(on)} door ${plain(by)}: ${reviewAnswerNames[answer]}.`,
  'members-saved': ({ count, page, pages }) =>
    `${count === 1 ? '1 lid is' : `${count} leden zijn`} bewaard${pages > 1 ? ` (bladzijde ${page} van ${pages})` : ''}.`,
  'settings-saved': () => 'De instellingen zijn bewaard.',
  'meeting-planned': ({ date, deadline }) =>
    `De bijeenkomst op ${sayDay(date)} is gepland. Aanmelden kan tot en met ${sayDay(deadline)}.`,
  'meeting-already-planned': ({ date }) => `Deze bijeenkomst was al gepland, op ${sayDay(date)}.`,
  'poll-opened': ({ number }) => `De tafel zoekt een regisseur voor casus ${number}. De kaart staat in het kanaal.`,
  'regisseur-appointed': ({ number }) => `De regisseur van casus ${number} is aangewezen en krijgt bericht.`,
  'regisseur-there': ({ number }) => `Casus ${number} heeft al een regisseur. Er is niets veranderd.`,
  'lead-accepted': ({ number }) => `U hebt de regie van casus ${number} aangenomen.`,
  'lead-returned': ({ number }) => `U hebt de regie van casus ${number} teruggegeven. De voorzitter krijgt bericht.`,
  'handover-offered': ({ number }) =>
    `Het verzoek om casus ${number} over te nemen is verstuurd. Tot het antwoord houdt u de regie.`,
  'handover-accepted': ({ number }) => `U hebt de regie van casus ${number} overgenomen.`,
  'handover-declined': ({ number }) => `U neemt de regie van casus ${number} niet over. De regisseur krijgt bericht.`,
  'plan-saved': ({ number }) => `Het plan van aanpak van casus ${number} is bewaard.`,
  'progress-saved': ({ number }) => `De voortgang van casus ${number} is bewaard.`,
  'agreement-made': ({ number }) => `De afspraak bij casus ${number} is vastgelegd. Wie hem uitvoert, krijgt bericht.`,
  'case-followed': ({ number, review }) =>
    `Casus ${number} staat op de volglijst. Op ${sayDay(review)} vraagt Actietafel hoe het gaat.`,
  'case-already-followed': ({ number }) => `Casus ${number} staat al op de volglijst. Er is niets veranderd.`,
  'bottleneck-reported': ({ structural }) =>
    `Het knelpunt is vastgelegd.${structural ? ' Deze categorie is nu structureel: drie casussen binnen een jaar.' : ''}`,
  'bottleneck-closed': () => 'Het knelpunt is gesloten.',
  'stagnation-reported': ({ number, as }) => `De stagnatie van casus ${number} is gemeld. ${askedNow[as]}`,
  'stagnation-open': ({ number }) => `De stagnatie van casus ${number} is al gemeld. Er is nog geen besluit.`,
  'stagnation-decided': ({ number }) => `Het besluit over casus ${number} is vastgelegd. De regisseur krijgt bericht.`,
  'table-installed': () => 'De actietafel staat klaar in dit team.',
  'dossier-in-chat': () =>
    'De casus staat in uw eigen chat met Actietafel. Na een kwartier gaat de kaart vanzelf dicht.',
  'dossier-closed': () => 'Deze kaart is gesloten.',
  'declaration-signed': ({ date }) =>
    `Uw verklaring voor de bijeenkomst van ${sayDay(date)} is vastgelegd. U kunt de casussen van de agenda nu bekijken.`,
  'declaration-already-signed': ({ date, at }) =>
    `U tekende voor de bijeenkomst van ${sayDay(date)} al, op ${sayMoment(at)}. Er is niets veranderd.`,
  'declaration-withdrawn': ({ date }) =>
    `Uw verklaring voor de bijeenkomst van ${sayDay(date)} is ingetrokken. De casussen van de agenda zijn voor u dicht.`,
  'declaration-not-signed': ({ date }) =>
    `U hebt nu geen verklaring voor de bijeenkomst van ${sayDay(date)}. Er is niets veranderd.`,
  'not-on-agenda': () => 'Deze casus staat niet meer op de agenda. Dit is de agenda van nu.',
  'already-on-agenda': () => 'Deze casus staat al op de agenda. Dit is de agenda van nu.',
  'agenda-moved': ({ number }) => `Casus ${number} is verplaatst.`,
  'agenda-off': ({ number }) => `Casus ${number} is van de agenda. Met Late casus toevoegen zet u de casus er weer op.`,
  'agenda-later': ({ number, date }) => `Casus ${number} staat nu op de agenda van ${sayDay(date)}.`,
  'agenda-late': ({ number, date }) => `Casus ${number} is toegevoegd aan de agenda van ${sayDay(date)}.`,
  'agenda-posted': ({ date }) => `De agenda van ${sayDay(date)} is geplaatst. Iedereen aan tafel krijgt bericht.`,
  'agenda-already-posted': ({ date }) => `De agenda van ${sayDay(date)} was al geplaatst.`,
  'guests-saved': ({ number, count }) =>
    `Bij casus ${number} ${count === 1 ? 'is 1 gast' : `zijn ${count === 0 ? 'geen' : count} gasten`} gevraagd.`,
  'already-answered': ({ at }) => `U hebt dit al beantwoord, op ${sayMoment(at)}. Kies Wijzigen als het anders is.`,
  'note-saved': () => 'Uw toelichting is bewaard.',
  'case-returned': ({ number }) => `Casus ${number} is terug bij de inbrenger. Die leest uw reden.`,
  'case-withdrawn': ({ number }) => `Casus ${number} is ingetrokken en staat niet meer op de agenda.`,
  'archive-agreed': ({ day, on }) =>
    `Uw akkoord voor het archief op ${sayDayShort(day)} is genoteerd op ${sayDay(on)}.`,
  'case-kept': ({ number, until }) => `Casus ${number} blijft op de volglijst tot ${sayDay(until)}.`,
  'profile-saved': () => 'Uw profiel is bewaard.',
  'nothing-changed': () => 'Er is niets veranderd.',
  noted: () => 'Het is genoteerd.',
};

const askedNow = {
  coordinator: 'De coördinator van het samenwerkingsverband krijgt bericht.',
  manager: 'Uw leidinggevende krijgt bericht.',
  chair: 'De voorzitter krijgt bericht, want er is niemand anders om het aan te vragen.',
};

/** What the bot says after a press. */
export function speak(saying: Saying): string {
  return (sentences[saying.name] as (said: Saying) => string)(saying);
}

const NOTHING_PLANNED = 'Er is nog geen bijeenkomst gepland. De casus wacht op de eerste die komt.';
const TOO_LATE_FOR_ALL =
  'De termijn voor de geplande bijeenkomst is voorbij. De casus wacht op de volgende die wordt gepland.';

/** Where a case stands now and when it is discussed; `late` says that the deadline of the nearer meeting had passed. */
export function whereTo(list: 'active' | 'follow', meeting: string | undefined, late: boolean): string {
  if (list === 'follow') return 'De casus staat op de volglijst.';
  if (!meeting) return late ? TOO_LATE_FOR_ALL : NOTHING_PLANNED;
  const on = `De casus staat op de agenda van ${sayDay(meeting)}.`;
  return late ? `De termijn voor de eerste bijeenkomst is voorbij. ${on}` : on;
}
