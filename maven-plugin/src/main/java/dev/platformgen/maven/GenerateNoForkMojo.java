package dev.platformgen.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Generates the platform's files from its definition, without compiling first. This is the goal to bind to a phase; on the
 * command line use generate.
 */
@Mojo(
        name = "generate-no-fork",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class GenerateNoForkMojo extends AbstractPlatformMojo {

    /** Says what would be written and pruned, and changes nothing. */
    @Parameter(property = "platform.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Replaces and prunes generated files that somebody has edited. By default they stop the goal. */
    @Parameter(property = "platform.overwriteHandEdits", defaultValue = "false")
    private boolean overwriteHandEdits;

    @Override
    String action() {
        return dryRun ? "preview" : "generate";
    }

    @Override
    boolean overwritesHandEdits() {
        return overwriteHandEdits;
    }

    @Override
    void report(Report report) throws MojoFailureException {
        report.failOnProblems();
        report.warnings().forEach(getLog()::warn);
        report.summary(dryRun).forEach(getLog()::info);
    }
}
