import { type Located, type Problem, toProblem } from '../project/finding.js';
import { type Io, messagesOf, stringsOf } from './io.js';

/** The findings as sentences, errors of a file before its warnings, in the order of lines. */
export function problemsOf(findings: readonly Located[], io: Io): readonly Problem[] {
  const messages = messagesOf(io.language);
  const rank = (problem: Problem): number => (problem.severity === 'error' ? 0 : 1);
  return findings
    .map((finding) => toProblem(finding, messages))
    .sort((a, b) => a.file.localeCompare(b.file) || rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** Whether one of them stops a publication. */
export function hasErrors(findings: readonly { readonly severity: string }[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Prints problems, one each: `file:line:column`, how bad, the sentence, the place in the document. */
export function showProblems(problems: readonly Problem[], io: Io): void {
  const strings = stringsOf(io.language);
  for (const problem of problems) {
    const at = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    const level = io.paint(problem.severity, strings[problem.severity]());
    const where = problem.path === undefined ? '' : ` ${io.paint('dim', `(${problem.path})`)}`;
    const line = `${io.paint('strong', at)} – ${level} – ${problem.message}${where}`;
    if (problem.severity === 'error') io.print(line, 'err');
    else io.say(line);
  }
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  io.say(strings.count(errors, problems.length - errors));
}
