import type { Activity } from 'botframework-schema';
import { errorFields, type Log } from '../log.ts';
import type { BotSettings } from '../settings.ts';
import type { TeamsActivity } from './activity.ts';

/** Whether an activity really comes from the Bot Framework channel, and the token with which the bot speaks back. */
export interface Authentication {
  check(activity: TeamsActivity, header: string | undefined): Promise<'verified' | 'unauthorized'>;
  token(): Promise<string | undefined>;
  /** Loads what checking needs ahead of the first activity, so that nobody waits for it. */
  warmUp(): Promise<void>;
}

const ISSUER = 'https://api.botframework.com';
const AUDIENCE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';
const SKEW_SECONDS = 300;

/** In development nobody is asked for a token: the bot listens on loopback only, and answers only to loopback. */
export function developmentAuthentication(): Authentication {
  return {
    check: async ({ serviceUrl }) =>
      /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/)/.test(serviceUrl) ? 'verified' : 'unauthorized',
    token: async () => undefined,
    warmUp: async () => undefined,
  };
}

/** The SDK's own check of signature, issuer, audience and service URL; what fails without the network is refused before it. */
export function channelAuthentication(settings: BotSettings, now: () => Date, log: Log): Authentication {
  const { MicrosoftAppId = '' } = settings;
  let loading: ReturnType<typeof loadSdk> | undefined;
  const sdk = () => {
    loading ??= loadSdk(settings);
    return loading;
  };
  return {
    async check(activity, header) {
      if (!header || !couldBeGenuine(header, MicrosoftAppId, activity.serviceUrl, now())) return 'unauthorized';
      try {
        const { authentication } = await sdk();
        await authentication.authenticateRequest(activity as unknown as Activity, header);
        return 'verified';
      } catch (error) {
        // A signature that cannot be checked counts as none; that the keys could not be had is for the administrator.
        if (!(error instanceof Error && error.name === 'AuthenticationError'))
          log.error('the keys of tokens could not be fetched', errorFields(error));
        return 'unauthorized';
      }
    },
    async token() {
      const { credentials } = await sdk();
      return (credentials as unknown as { getToken(): Promise<string> }).getToken();
    },
    async warmUp() {
      await sdk();
    },
  };
}

/** The SDK is most of the code of a start, and the first activity needs it, not the port: it is loaded apart. */
async function loadSdk(settings: BotSettings) {
  const {
    MicrosoftAppType = 'SingleTenant',
    MicrosoftAppId = '',
    MicrosoftAppPassword = '',
    MicrosoftAppTenantId = '',
  } = settings;
  const configuration = { MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId };
  const { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } = await import(
    'botbuilder-core'
  );
  const factory = new ConfigurationServiceClientCredentialFactory(configuration);
  const login = LOGIN + (MicrosoftAppTenantId || 'botframework.com');
  return {
    authentication: new ConfigurationBotFrameworkAuthentication(configuration, factory),
    credentials: await factory.createCredentials(MicrosoftAppId, AUDIENCE, login, true),
  };
}

/** Does the token claim to be for us, from the channel, of now, and signed at all? Only then its signature is worth a look-up. */
export function couldBeGenuine(header: string, appId: string, serviceUrl: string, now: Date): boolean {
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header) ?? [];
  const { alg, kid } = decoded(head);
  const { iss, aud, exp, nbf, serviceurl, serviceUrl: other } = decoded(body);
  const seconds = now.getTime() / 1000;
  return (
    alg === 'RS256' &&
    typeof kid === 'string' &&
    iss === ISSUER &&
    aud === appId &&
    typeof exp === 'number' &&
    exp + SKEW_SECONDS > seconds &&
    (typeof nbf !== 'number' || nbf - SKEW_SECONDS < seconds) &&
    (serviceurl ?? other) === serviceUrl
  );
}

function decoded(part: string | undefined): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    return json !== null && typeof json === 'object' ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
