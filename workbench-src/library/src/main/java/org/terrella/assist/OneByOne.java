package org.terrella.assist;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;

/** A method that answers one question after the other, whoever asks. */
final class OneByOne implements Assistant.Method {

    private final Assistant.Method method;
    private final ReentrantLock lock = new ReentrantLock();

    OneByOne(Assistant.Method method) {
        this.method = method;
    }

    private <T> T alone(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Explanation explain(String id, ImageSource photo) {
        return alone(() -> method.explain(id, photo));
    }

    @Override
    public Testimony testify(String id, ImageSource photo, List<String> said) {
        return alone(() -> method.testify(id, photo, said));
    }

    @Override
    public boolean listens() {
        return method.listens();
    }

    @Override
    public Optional<ImageSource> picture(LatLng reference) {
        return alone(() -> method.picture(reference));
    }
}
