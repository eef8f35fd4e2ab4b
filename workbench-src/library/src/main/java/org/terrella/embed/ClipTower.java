package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The transformer layers that both parts of CLIP are made of: normalization first, attention, then a hidden layer.
 *
 * <p>Each half of a layer frees its temporaries, so that no more than a few of the widest live at once.
 */
final class ClipTower {

    /** OpenAI's stand-in for GELU is x · sigmoid(1.702 x). */
    private static final float QUICK_GELU = 1.702f;

    private final Parameters layers;
    private final ClipSettings.Tower settings;

    /** Parameters are {@code 0.self_attn.q_proj.weight} and so on. */
    ClipTower(Parameters layers, ClipSettings.Tower settings) {
        this.layers = layers;
        this.settings = settings;
    }

    /** Changes tokens [B, T, width] in place; the mask [T, T] is added to the logits of attention. */
    NDArray apply(NDArray tokens, Optional<NDArray> mask) {
        NDArray hidden = tokens;
        for (int i = 0; i < settings.layers(); i++) {
            Parameters layer = layers.under(String.valueOf(i));
            hidden = addTo(hidden, x -> attention(Layers.layerNorm(x, layer.under("layer_norm1")), layer, mask));
            hidden = addTo(hidden, x -> perceptron(Layers.layerNorm(x, layer.under("layer_norm2")), layer));
        }
        return hidden;
    }

    private static NDArray addTo(NDArray hidden, UnaryOperator<NDArray> branch) {
        NDManager owner = hidden.getManager();
        try (NDManager temporary = owner.newSubManager()) {
            hidden.attach(temporary); // results belong to the manager of what they are computed from
            hidden.addi(branch.apply(hidden));
            hidden.attach(owner);
            return hidden;
        }
    }

    private NDArray attention(NDArray x, Parameters layer, Optional<NDArray> mask) {
        Parameters attention = layer.under("self_attn");
        float scale = (float) (1 / Math.sqrt(settings.width() / settings.heads()));
        NDArray queries = heads(Layers.linear(x, attention.under("q_proj")).muli(scale));
        NDArray keys = heads(Layers.linear(x, attention.under("k_proj")));
        NDArray values = heads(Layers.linear(x, attention.under("v_proj")));
        NDArray logits = queries.matMul(keys.transpose(0, 1, 3, 2)); // [B, heads, T, T]
        mask.ifPresent(logits::addi);
        NDArray seen = logits.softmax(-1).matMul(values).transpose(0, 2, 1, 3).reshape(x.getShape());
        return Layers.linear(seen, attention.under("out_proj"));
    }

    /** [B, T, width] to [B, heads, T, width / heads]. */
    private NDArray heads(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), settings.heads(), settings.width() / settings.heads())
                .transpose(0, 2, 1, 3);
    }

    private NDArray perceptron(NDArray x, Parameters layer) {
        Parameters perceptron = layer.under("mlp");
        NDArray hidden = Layers.linear(x, perceptron.under("fc1")); // [B, T, hidden]
        NDArray active = switch (settings.activation()) {
            case GELU -> Activation.gelu(hidden);
            case QUICK_GELU -> hidden.muli(Activation.sigmoid(hidden.mul(QUICK_GELU)));
        };
        return Layers.linear(active, perceptron.under("fc2"));
    }
}
