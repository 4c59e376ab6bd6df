package dev.platformgen.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: their parameters, and one call per definition. */
@SuppressWarnings("NullAway.Init") // Maven fills the fields before it calls execute
abstract class AbstractPlatformMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Folder that the generated tree is written to. Argo CD reads it from there. */
    @Parameter(property = "platform.outputDirectory", defaultValue = "${project.basedir}/deploy")
    private File outputDirectory;

    /**
     * Full name of the class that implements PlatformDefinition. By default every such class of the module is found and
     * run; a module without any is passed over in silence.
     */
    @Parameter(property = "platform.definition")
    private @Nullable String definition;

    /** Environments to emit, by id or name. All by default; pruning is limited to those that are emitted. */
    @Parameter(property = "platform.environments")
    private @Nullable List<String> environments;

    /** Does nothing. */
    @Parameter(property = "platform.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("platform: skipped");
            return;
        }
        File classes = new File(project.getBuild().getOutputDirectory());
        if (definition == null && !classes.isDirectory()) {
            return;
        }
        try (DefinitionRunner runner = DefinitionRunner.over(project.getRuntimeClasspathElements())) {
            for (String each : runner.definitions(classes.toPath(), definition)) {
                long start = System.nanoTime();
                Map<String, Object> answer = runner.run(
                        each, action(), outputDirectory.toPath(), wanted(), overwritesHandEdits(), progress());
                report(new Report(answer, outputDirectory, project.getBasedir(), System.nanoTime() - start, again()));
            }
        } catch (DependencyResolutionRequiredException unresolved) {
            throw new MojoExecutionException("the class path of this module is not resolved", unresolved);
        }
    }

    /** What the library is asked to do. */
    abstract String action();

    /** Prints what was done, or fails. */
    abstract void report(Report report) throws MojoFailureException;

    boolean overwritesHandEdits() {
        return false;
    }

    private List<String> wanted() {
        return environments == null ? List.of() : environments;
    }

    private boolean progress() {
        boolean quiet = !getLog().isInfoEnabled();
        return !quiet && Terminal.isThere() && session.getRequest().isInteractiveMode();
    }

    /** The command that generates what this goal looked at, from the folder Maven was started in. */
    private String again() {
        StringBuilder command = new StringBuilder("mvn platform:generate");
        if (session.getProjects().size() > 1) {
            command.append(" -pl ").append(project.getGroupId()).append(':').append(project.getArtifactId());
        }
        if (!wanted().isEmpty()) {
            command.append(" -Dplatform.environments=").append(String.join(",", wanted()));
        }
        return command.toString();
    }
}
