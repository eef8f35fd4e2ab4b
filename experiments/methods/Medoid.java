import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.terrella.geo.GreatCircle;
import org.terrella.locate.Candidate;
import org.terrella.locate.Locator;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.method.Allowed;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.Method;

/** Of the k most similar photos, the one whose place is nearest to those of all others. */
public final class Medoid implements Method<Medoid.Settings> {

    public record Settings(@Allowed(min = 1, max = 20) int k, String alignment) {}

    public String kind() {
        return "medoid";
    }

    public Settings defaults() {
        return new Settings(5, "mercator");
    }

    public Locator locator(BenchView bench, Settings settings, long seed) {
        var nearest = new NearestNeighbour(
                bench.aligned(settings.alignment(), seed), NearestNeighbour.Settings.defaults());
        return new Medoids(nearest, settings.k());
    }

    record Medoids(Locator nearest, int k) implements Locator {
        public String name() {
            return "medoid of " + k;
        }

        public List<Prediction> locate(List<Query> queries) {
            return nearest.locate(queries).stream().map(this::middle).toList();
        }

        private Prediction middle(Prediction found) {
            List<Candidate> first = found.candidates().subList(0, k);
            Candidate middle = Collections.min(first, Comparator.comparingDouble(one -> first.stream()
                    .mapToDouble(other -> GreatCircle.km(one.place(), other.place()))
                    .sum()));
            return Prediction.of(found.query(), middle.place(), found.candidates());
        }
    }
}
