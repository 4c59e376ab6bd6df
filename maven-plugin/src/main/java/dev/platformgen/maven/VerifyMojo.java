package dev.platformgen.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when the committed files are not what the definition generates: lists the files, shows a bounded diff and the
 * command that mends it. Writes nothing.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class VerifyMojo extends AbstractPlatformMojo {
    @Override
    String action() {
        return "verify";
    }

    @Override
    void report(Report report) throws MojoFailureException {
        report.failOnProblems();
        report.warnings().forEach(getLog()::warn);
        report.failOnDrift();
        getLog().info(report.upToDate());
    }
}
