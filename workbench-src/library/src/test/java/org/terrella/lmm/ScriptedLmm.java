package org.terrella.lmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A model whose answers a test writes; it counts what it is asked. */
public final class ScriptedLmm implements Lmm {

    public static final Usage USAGE = new Usage(100, 10);

    private final int batch;
    private final BiFunction<Request, Integer, Reply> script;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> asked = new ConcurrentHashMap<>();

    /** The script gets a request and the number of the call, from 1. */
    public ScriptedLmm(int batch, BiFunction<Request, Integer, Reply> script) {
        this.batch = batch;
        this.script = script;
    }

    /** Answers with photo, prompt and number of the answer. */
    public static ScriptedLmm honest(int batch) {
        return new ScriptedLmm(batch, (request, call) -> answer(request));
    }

    public static Reply.Answered answer(Request request) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < request.answers(); i++) {
            texts.add(request.question().photo() + " "
                    + request.question().prompt().text().length() + " " + (request.first() + i));
        }
        return new Reply.Answered(texts, USAGE);
    }

    public static LmmException fault(LmmException.Fault fault) {
        return new LmmException(fault, "scripted: " + fault, Optional.empty());
    }

    public static Question question(int photo) {
        return new Question(
                "photo " + photo, () -> new byte[] {(byte) photo, (byte) (photo >> 8)}, Prompt.of(PromptFields.none()));
    }

    public static List<Question> questions(int count) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(question(i));
        }
        return questions;
    }

    public int calls() {
        return calls.get();
    }

    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** How often each answer was asked for. */
    public ConcurrentHashMap<String, Integer> asked() {
        return asked;
    }

    @Override
    public String model() {
        return "scripted";
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        int call = calls.incrementAndGet();
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            List<Reply> replies = new ArrayList<>();
            for (Request request : requests) {
                replies.add(script.apply(request, call));
                answer(request).texts().forEach(text -> asked.merge(text, 1, Integer::sum));
            }
            return replies;
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void close() {}
}
