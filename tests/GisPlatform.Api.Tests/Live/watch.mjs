// Watches with the clients that others use, and prints each result as a line of JSON: node watch.mjs ws|sse <address> <query> <variables>
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';

const [way, address, query, variables] = process.argv.slice(2);
const retry = { retryAttempts: 20, retryWait: () => new Promise(done => setTimeout(done, 200)) };
const client = way === 'ws'
  ? overSocket({ url: address.replace('http', 'ws'), webSocketImpl: WebSocket, shouldRetry: () => true, ...retry })
  : overEvents({ url: address, headers: { 'accept-language': 'en' }, ...retry });
for await (const result of client.iterate({ query, variables: JSON.parse(variables) })) console.log(JSON.stringify(result));
console.log('"complete"');
