# Bergfried with GDAL in a container: script/package makes the package that goes into it.
#
#   docker build -t bergfried .
#   docker run --rm -v "$PWD:/work" -u "$(id -u)" bergfried check watch.yaml
FROM debian:bookworm-slim

RUN --mount=type=bind,source=out/package,target=/package \
    apt-get update \
    && apt-get install -y --no-install-recommends /package/bergfried_*.deb \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /work
USER 1000:1000
ENTRYPOINT ["bergfried"]
CMD ["--help"]
