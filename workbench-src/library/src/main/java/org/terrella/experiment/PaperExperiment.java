package org.terrella.experiment;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.align.PretrainedAlignment;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.PaperBench;
import org.terrella.lmm.pocket.PocketRole;

/**
 * An experiment of Little Earth on the papers' bench: the same methods on the papers' query sets, with the released weights, of
 * which there is one training.
 *
 * @param experiment what can be run of it, or nothing
 * @param leftOut what cannot, and why, a sentence each
 */
public record PaperExperiment(Optional<Experiment> experiment, List<String> leftOut) {

    /** Which of the papers' sets each of Little Earth's is made after. */
    private static final Map<String, String> SETS = Map.of("tourist", "im2gps3k", "web", "yfcc4k", "street", "gws15k");

    /** Stands for the training that was released. */
    private static final long RELEASED = 0;

    /**
     * Translates an experiment.
     *
     * @param experiment of Little Earth
     * @param paper the papers' bench; query sets that are not there are left out
     * @param roles for which there is a language model
     * @return what can be run of it
     */
    public static PaperExperiment of(Experiment experiment, PaperBench paper, Set<PocketRole> roles) {
        List<String> leftOut = new ArrayList<>();
        Map<String, MethodSettings> methods = new LinkedHashMap<>();
        experiment.methods().forEach((label, settings) -> {
            Optional<String> reason = reason(settings, paper, roles);
            reason.ifPresent(why -> leftOut.add(label + ": " + why));
            if (reason.isEmpty()) {
                methods.put(label, settings);
            }
        });
        List<String> queries = new ArrayList<>();
        for (String set : experiment.queries()) {
            Optional<String> name = present(set, paper);
            name.ifPresentOrElse(
                    queries::add,
                    () -> leftOut.add(
                            SETS.getOrDefault(set, set) + ": expected its table in " + paper.root() + ", found none"));
        }
        boolean isSweepable = experiment.axes().stream().allMatch(axis -> methods.containsKey(axis.method()));
        if (methods.isEmpty() || queries.isEmpty() || !isSweepable) {
            return new PaperExperiment(Optional.empty(), leftOut);
        }
        return new PaperExperiment(
                Optional.of(new Experiment(
                        experiment.name(),
                        experiment.question(),
                        experiment.table(),
                        PaperBench.NAME,
                        queries,
                        methods,
                        List.of(RELEASED),
                        experiment.axes(),
                        claims(experiment, methods, paper),
                        experiment.published())),
                leftOut);
    }

    private static Optional<String> present(String set, PaperBench paper) {
        return Optional.ofNullable(SETS.get(set)).filter(paper.present()::contains);
    }

    /** Why a method cannot be run with what was released. */
    private static Optional<String> reason(MethodSettings settings, PaperBench paper, Set<PocketRole> roles) {
        Map<String, String> values = settings.values();
        if (settings.kind().equals("cells") || "cells".equals(values.get("features"))) {
            return Optional.of("a classifier of geocells comes with Little Earth alone");
        }
        boolean isAligned = settings.kind().equals("g3") || "g3".equals(values.get("features"));
        if (isAligned && !PretrainedAlignment.MERCATOR.word().equals(values.get("alignment"))) {
            return Optional.of("released weights are of the alignment mercator, not of " + values.get("alignment"));
        }
        if (values.containsKey("role") && !roles.contains(PocketRole.named(values.get("role")))) {
            return Optional.of("needs the endpoint of a language model in the role " + values.get("role"));
        }
        List<String> files = new ArrayList<>();
        if (isAligned) {
            files.add(PaperBench.G3);
        }
        if (settings.kind().equals("geoclip")) {
            files.addAll(PaperBench.GEOCLIP);
            files.add(PaperBench.GEOCLIP_PLACES);
        }
        return files.stream()
                .filter(file -> !Files.exists(paper.root().resolve(file)))
                .findFirst()
                .map(file -> "expected " + file + " in " + paper.root() + ", found none");
    }

    private static List<Claim> claims(Experiment experiment, Map<String, MethodSettings> methods, PaperBench paper) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : experiment.claims()) {
            List<String> queries = claim.queries().stream()
                    .flatMap(set -> present(set, paper).stream())
                    .toList();
            boolean isAsked = methods.containsKey(claim.better().split(" ")[0])
                    && methods.containsKey(claim.worse().split(" ")[0]);
            if (isAsked && !queries.isEmpty()) {
                claims.add(new Claim(
                        claim.statement(),
                        claim.better(),
                        claim.worse(),
                        claim.thresholdsKm(),
                        queries,
                        claim.source()));
            }
        }
        return claims;
    }
}
