package io.github.spencerpark.ijava;

import io.github.spencerpark.ijava.magics.MavenResolver;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;

/** A session, as cells see it. */
public abstract class JavaKernel extends BaseKernel {

    /** For the session of this kernel. */
    protected JavaKernel() {}

    /** Makes this the session that {@link IJava#getKernelInstance()} gives. */
    protected final void becomeCurrent() {
        IJava.setKernel(this);
    }

    /**
     * Makes a jar or a folder of classes visible to the cells that follow.
     *
     * @param path a file that exists
     */
    public abstract void addToClasspath(String path);

    /**
     * Adds libraries from Maven repositories.
     *
     * @return the resolver of this session
     */
    public abstract MavenResolver getMavenResolver();

    /**
     * The magics, to which a notebook may add its own.
     *
     * @return the registry that cells are looked up in
     */
    public abstract Magics getMagics();

    /**
     * Runs code as if it stood in the cell.
     *
     * @param code Java and magics
     * @return the value of its last expression; null if it has none
     * @throws Exception why the code does not end well
     */
    public abstract Object evalRaw(String code) throws Exception;

    /**
     * Gives new content to what was displayed under the same id.
     *
     * @param data by MIME type, with an id
     */
    public abstract void updateDisplay(DisplayData data);
}
