package org.terrella.lmm.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/** Answers to requests of which others are still missing, so that none is asked for again after a fault. */
final class Unfinished {

    private static final int MOST = 4096; // requests; older ones were given up long ago
    private static final Reply.Answered NONE = new Reply.Answered(List.of(), Usage.NONE);

    private record Key(Request request, Sampling sampling) {}

    private final Map<Key, Reply.Answered> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reply.Answered> eldest) {
            return size() > MOST;
        }
    };

    synchronized Reply.Answered of(Request request, Sampling sampling) {
        return answers.getOrDefault(new Key(request, sampling), NONE);
    }

    /** Adds answers; returns all that are there now. */
    synchronized Reply.Answered keep(Request request, Sampling sampling, Reply.Answered more) {
        Reply.Answered had = of(request, sampling);
        List<String> texts = new ArrayList<>(had.texts());
        texts.addAll(more.texts());
        Reply.Answered all = new Reply.Answered(texts, had.usage().plus(more.usage()));
        answers.put(new Key(request, sampling), all);
        return all;
    }

    synchronized void forget(Request request, Sampling sampling) {
        answers.remove(new Key(request, sampling));
    }
}
