package se.umea.vaxer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.BuildPipeline.Mode;

/** Writes what unmodified JBake writes. */
@Command(name = "bake")
final class BakeCommand extends CommandBase {

    @Mixin
    private OutputOption output;

    @Mixin
    private ReportOption report;

    @Mixin
    private RuleOption rules;

    @Option(names = "--strict")
    private boolean strict;

    @Override
    public Integer call() {
        boolean forPeople = report.isForPeople();
        return output.run(strict ? Mode.STRICT_BAKE : Mode.BAKE, rules.with(site()), this, forPeople ? out() : err(), check -> {
            if (forPeople) {
                ReportOption.findings(check.findings(), err(), ansi());
            } else {
                report.print(check, out());
            }
        });
    }
}
