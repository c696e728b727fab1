import { openCosmos } from '../../storage/cosmos.ts';
import { type Opened, storeContract } from './contract.ts';
import { type CosmosServer, startCosmosServer } from './cosmos-server.ts';

let shift = 0;
const now = () => new Date(Date.now() + shift);
let server: CosmosServer;

async function open(): Promise<Opened> {
  server = await startCosmosServer(now);
  const store = await openCosmos({
    endpoint: server.endpoint,
    key: 'test',
    database: 'test',
    container: 'tables',
    now,
  });
  const advance = (seconds: number) => {
    shift += seconds * 1000;
  };
  return { store, now, advance };
}

storeContract('Cosmos DB', open, () => server.stop());
