// Solves the server's puzzles against floods (Abuse/ProofSolver.cs) beside the page, so that nothing stands still meanwhile.

/** Solves { algorithm, challenge, salt, signature, maxNumber }; the proof is as ALTCHA has it. */
export function solve(json) {
  const { algorithm, challenge, salt, signature, maxNumber } = JSON.parse(json);
  const worker = new Worker(import.meta.resolve('./proof-worker.js'), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: number }) => resolve(btoa(JSON.stringify({ algorithm, challenge, number, salt, signature })));
    worker.onerror = () => reject(new Error('The puzzle could not be solved.'));
    worker.postMessage({ challenge, salt, maxNumber });
  }).finally(() => worker.terminate());
}
