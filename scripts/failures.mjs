// What failed, in one line each, out of the reports of the runners.

/** Out of vitest's report. A file that cannot be loaded holds no test that could fail, and counts as one. */
export function failuresOfUnits({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed")
    const file = name.slice(process.cwd().length + 1)
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) => lineOf(`${file} › ${fullName}`, failureMessages[0]))
    return status === "failed" ? [lineOf(file, message)] : []
  })
}

/** Out of Playwright's report, files within files, and of what went wrong outside any test. */
export function failuresInBrowser({ suites, errors }) {
  return [...suites.flatMap(failuresIn), ...errors.map(({ message }) => lineOf("e2e", message))]
}

function failuresIn({ specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === "unexpected"))
  const lines = failed.map(({ file, line, title, tests }) => {
    const message = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message
    return lineOf(`e2e/${file}:${line} › ${title}`, message)
  })
  return [...lines, ...suites.flatMap(failuresIn)]
}

/** Shape: the first three lines of what the runner says are enough to know which of several things went wrong. */
function lineOf(name, message = "") {
  const said = message
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 3)
  return [name, ...said.map((line) => `    ${line.trim()}`)].join("\n")
}
