// Runs the audits of GraphQL over HTTP against a server and prints their results as JSON.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
console.log(JSON.stringify(await Promise.all(results.map(async result => ({
  id: result.id, name: result.name, status: result.status, reason: result.reason ?? null,
})))));
