const SHOWN = 10

/** Names the slowest tests at the end of a run: where the time goes that everybody waits for. */
export default class Slowest {
  onTestRunEnd(modules) {
    const tests = [...modules].flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        took: test.diagnostic()?.duration ?? 0,
        name: `${module.relativeModuleId} > ${test.fullName}`,
      })),
    )
    const slowest = tests.sort((a, b) => b.took - a.took).slice(0, SHOWN)
    console.log(`\n the slowest ${slowest.length} of ${tests.length} tests`)
    for (const { took, name } of slowest) console.log(` ${(took / 1000).toFixed(1).padStart(6)} s  ${name}`)
  }
}
