# docker build -t baogao . && docker run --rm -v "$PWD:/reports:ro" baogao check .
FROM node:24-slim AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --pack-destination /

FROM node:24-slim
COPY --from=build /baogao-*.tgz /tmp/baogao.tgz
RUN npm install --global --no-audit --no-fund /tmp/baogao.tgz && rm -r /tmp/baogao.tgz /root/.npm
# 只需读取报告，不需要任何权限。
USER node
WORKDIR /reports
ENTRYPOINT ["baogao"]
CMD ["--help"]
