import { EventEmitter } from 'node:events';
import { type Activity, ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ClaimsIdentity } from 'botframework-connector';
import { activityShape } from '../../bot/teams/activity.ts';
import { developmentAuthentication } from '../../bot/teams/authentication.ts';
import { median } from './report.ts';

/** What the way in costs without server, store or sending: milliseconds of one invoke, and the clients that were built for it. */
export type EdgeTimes = { readonly name: string; readonly ms: number; readonly clients: number };

const TIMES = 400;

/** Compares CloudAdapter, as it is and with its clients made once, with our own edge; all three in turn. */
export async function edgeTimes(activity: object): Promise<EdgeTimes[]> {
  const usual = new Counting({});
  const kept = new Keeping({});
  const [usualAdapter, keptAdapter] = [new CloudAdapter(usual), new CloudAdapter(kept)];
  const { check } = developmentAuthentication();
  const text = JSON.stringify(activity);
  const ways = {
    CloudAdapter: () => processed(usualAdapter, text),
    'CloudAdapter with its clients made once': () => processed(keptAdapter, text),
    'our own edge': async () => {
      const parsed = activityShape.parse(JSON.parse(text));
      await check(parsed, undefined);
      JSON.stringify({ status: 200 });
    },
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let n = 0; n < TIMES; n++) {
    for (const [name, way] of Object.entries(ways)) {
      const from = performance.now();
      await way();
      times[name]?.push(performance.now() - from);
    }
  }
  const clients = [usual.built / TIMES, kept.built / TIMES, 0];
  return Object.entries(times).map(([name, all], at) => ({ name, ms: median(all), clients: clients[at] ?? 0 }));
}

type ConnectorFactory = NonNullable<AuthenticateRequestResult['connectorFactory']>;
type ConnectorClient = ReturnType<ConnectorFactory['create']>;
type UserTokenClient = ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>;

/** The SDK's authentication, which counts the clients that CloudAdapter asks of it. */
class Counting extends ConfigurationBotFrameworkAuthentication {
  built = 0;

  override createUserTokenClient(identity: ClaimsIdentity): UserTokenClient {
    this.built += 1;
    return super.createUserTokenClient(identity);
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    const factory = result.connectorFactory;
    if (!factory) return result;
    const create: ConnectorFactory['create'] = (url, audience) => this.connector(() => factory.create(url, audience));
    return { ...result, connectorFactory: Object.assign(Object.create(factory) as ConnectorFactory, { create }) };
  }

  protected connector(make: () => ConnectorClient): ConnectorClient {
    this.built += 1;
    return make();
  }
}

/** The same, which hands out the first client of each kind again and again. */
class Keeping extends Counting {
  #userTokens: UserTokenClient | undefined;
  #connector: ConnectorClient | undefined;

  override createUserTokenClient(identity: ClaimsIdentity): UserTokenClient {
    this.#userTokens ??= super.createUserTokenClient(identity);
    return this.#userTokens;
  }

  protected override connector(make: () => ConnectorClient): ConnectorClient {
    this.#connector ??= super.connector(make);
    return this.#connector;
  }
}

const handler = new (class extends ActivityHandler {
  protected override async onInvokeActivity() {
    return { status: 200 };
  }
})();

/** Hands one request to the adapter as restify would, with a response that goes nowhere. */
async function processed(adapter: CloudAdapter, text: string): Promise<void> {
  const request = { method: 'POST', headers: {}, body: JSON.parse(text) };
  const response = Object.assign(new EventEmitter(), {
    socket: {},
    header: () => {},
    status: () => {},
    send: (body: unknown) => JSON.stringify(body),
    end: () => {},
  });
  await adapter.process(request as never, response as never, (context) => handler.run(context));
}
