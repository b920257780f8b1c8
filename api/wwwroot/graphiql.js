// Starts GraphiQL on the API of this site.
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, {
  fetcher,
  defaultQuery: `# Lê Chân: the newest open issues of a ward
{
  issues(where: { ward: ["11404"], asOf: "2024-12-31", status: [REPORTED, ACCEPTED] }, first: 5) {
    totalCount
    nodes { reference title status category { nameVi } geometry }
  }
}
`,
}));
