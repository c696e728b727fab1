// The bot that ours is measured against: the SDK as its samples use it, with CloudAdapter on restify and no store.
import type { AddressInfo } from 'node:net';
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TaskModuleResponse,
  TeamsActivityHandler,
} from 'botbuilder';
import restify from 'restify';

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Echo', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Nog eens', verb: 'again', data: {} }],
};

class EchoBot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }

  protected override async handleTeamsTaskModuleFetch(): Promise<TaskModuleResponse> {
    const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
    return { task: { type: 'continue', value: { title: 'Echo', card: content } } };
  }

  protected override async handleTeamsTaskModuleSubmit(): Promise<TaskModuleResponse> {
    return { task: { type: 'message', value: 'Echo' } };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req as never, res, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT ?? 3978), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
