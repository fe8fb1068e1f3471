import Foundation

/// One small map, or nearly so, in all kinds of files: seven nodes, of which one has tags, three
/// ways, one of them with a missing node, and the area of a relation.
enum SmallMaps {
  static let all: [(kind: String, bytes: [UInt8])] = texts.map { kind, text in
    (kind, Data(base64Encoded: text).map { [UInt8]($0) } ?? [])
  }

  private static let texts: [(String, String)] = [
    (
      "xml",
      """
      PG9zbSB2ZXJzaW9uPScwLjYnPjxub2RlIGlkPScxJyB2ZXJzaW9uPScxJyBsYXQ9JzQ3LjEnIGxvbj0nOS41Jy8+\
      PG5vZGUgaWQ9JzInIHZlcnNpb249JzEnIGxhdD0nNDcuMScgbG9uPSc5LjUxJz48dGFnIGs9J3BsYWNlJyB2PSdo\
      YW1sZXQnLz48dGFnIGs9J25hbWUnIHY9J0RvcmYnLz48L25vZGU+PG5vZGUgaWQ9JzMnIHZlcnNpb249JzInIGxh\
      dD0nNDcuMTEnIGxvbj0nOS41MScvPjxub2RlIGlkPSc0JyB2ZXJzaW9uPScxJyBsYXQ9JzQ3LjExJyBsb249Jzku\
      NScvPjxub2RlIGlkPSc1JyB2ZXJzaW9uPScxJyBsYXQ9JzQ3LjEwNCcgbG9uPSc5LjUwNCcvPjxub2RlIGlkPSc2\
      JyB2ZXJzaW9uPScxJyBsYXQ9JzQ3LjEwNCcgbG9uPSc5LjUwNicvPjxub2RlIGlkPSc3JyB2ZXJzaW9uPScxJyBs\
      YXQ9JzQ3LjEwNicgbG9uPSc5LjUwNicvPgo8d2F5IGlkPScxMCcgdmVyc2lvbj0nMSc+PG5kIHJlZj0nMScvPjxu\
      ZCByZWY9JzInLz48bmQgcmVmPSczJy8+PG5kIHJlZj0nNCcvPjxuZCByZWY9JzEnLz48L3dheT48d2F5IGlkPScx\
      MScgdmVyc2lvbj0nMyc+PG5kIHJlZj0nNScvPjxuZCByZWY9JzYnLz48bmQgcmVmPSc3Jy8+PG5kIHJlZj0nNScv\
      Pjwvd2F5Pjx3YXkgaWQ9JzEyJyB2ZXJzaW9uPScxJz48bmQgcmVmPScxJy8+PG5kIHJlZj0nNScvPjxuZCByZWY9\
      JzknLz48dGFnIGs9J2hpZ2h3YXknIHY9J3BhdGgnLz48L3dheT4KPHJlbGF0aW9uIGlkPScyMCcgdmVyc2lvbj0n\
      MSc+PG1lbWJlciB0eXBlPSd3YXknIHJlZj0nMTAnIHJvbGU9J291dGVyJy8+PG1lbWJlciB0eXBlPSd3YXknIHJl\
      Zj0nMTEnIHJvbGU9J2lubmVyJy8+PHRhZyBrPSd0eXBlJyB2PSdtdWx0aXBvbHlnb24nLz48dGFnIGs9J2J1aWxk\
      aW5nJyB2PSd5ZXMnLz48L3JlbGF0aW9uPjwvb3NtPgo=
      """
    ),
    (
      "pbf",
      """
      AAAADQoJT1NNSGVhZGVyGCIKICIOT3NtU2NoZW1hLVYwLjYiCkRlbnNlTm9kZXOCAQF4AAAACwoHT1NNRGF0YRht\
      CmsKHQoACgVwbGFjZQoGaGFtbGV0CgRuYW1lCgREb3JmEkoSSAoHAgICAgICAioJCgcBAQIBAQEBQhGAj5fBAwDA\
      mgwAv6kHAMC4AkoSgNfMWsCaDAC/mgyA8QTAuAIAUgsAAQIDBAAAAAAAAAAAAAsKB09TTURhdGEYRwpFChEKAAoH\
      aGlnaHdheQoEcGF0aBIwGg0ICiICCAFCBQICAgIFGgwICyICCANCBAoCAgMaEQgMEgEBGgECIgIIAUIDAggIAAAA\
      CwoHT1NNRGF0YRhVClMKMwoACgR0eXBlCghidWlsZGluZwoMbXVsdGlwb2x5Z29uCgN5ZXMKBW91dGVyCgVpbm5l\
      chIcIhoIFBICAQIaAgMEIgIIAUICBQZKAhQCUgIBAQ==
      """
    ),
    (
      "packed pbf",
      """
      AAAADQoJT1NNSGVhZGVyGCwQIBooeJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0ktbmJkrAAAn1AJ2AAAAAsK\
      B09TTURhdGEYahBrGmZ4nOOS5WLgYi3ISUxO5WLLSMzNSS3hYslLzE3lYnHJL0oT8hLy4GJnggAtTi52RkYmRiBw\
      Emzon36QmeHALB6G/SvZGQ7sYPISarh+JgosMIun4SMLUIghiJuBkYmZhQEMACnwGUAAAAALCgdPU01EYXRhGEsQ\
      RRpHeJzjEuRi4GLPyEzPKE+s5GIpSCzJEDKQ4uXgUmLiYHRiZQICVikeDm4gl9mJhYuJiVlKkINHiJFRipEJrISZ\
      iYMDAGPvB5IAAAALCgdPU01EYXRhGF8QUxpbeJzjMuZi4GIpqSxI5eJIKs3MScnMS+fiyS3NKcksyM+pTM/P42Ku\
      TC3mYs0vLUkt4mLNzMtLLRKSUZLiEBFiYmSSYmJmUWLiYHRiYmXzYhJhCmJiZAQAqRISfA==
      """
    ),
    (
      "lz4 pbf",
      """
      AAAADQoJT1NNSGVhZGVyGCYQIDIi8BEiDk9zbVNjaGVtYS1WMC42IgpEZW5zZU5vZGVzggEBeAAAAAsKB09TTURh\
      dGEYbhBrMmryFwodCgAKBXBsYWNlCgZoYW1sZXQKBG5hbWUKBERvcmYSShJICgcCAQDxFSoJCgcBAQIBAQEBQhGA\
      j5fBAwDAmgwAv6kHAMC4AkoSgNfMWhEA8AeaDIDxBMC4AgBSCwABAgMEAAAAAAAAAAAACwoHT1NNRGF0YRhLEEUy\
      R/A2ChEKAAoHaGlnaHdheQoEcGF0aBIwGg0ICiICCAFCBQICAgIFGgwICyICCANCBAoCAgMaEQgMEgEBGgECIgII\
      AUIDAggIAAAACwoHT1NNRGF0YRhZEFMyVfBECjMKAAoEdHlwZQoIYnVpbGRpbmcKDG11bHRpcG9seWdvbgoDeWVz\
      CgVvdXRlcgoFaW5uZXISHCIaCBQSAgECGgIDBCICCAFCAgUGSgIUAlICAQE=
      """
    ),
    (
      "plain pbf",
      """
      AAAADQoJT1NNSGVhZGVyGBYKFCIOT3NtU2NoZW1hLVYwLjaCAQF4AAAADAoHT1NNRGF0YRjsAQrpAQofCgAKAAoF\
      cGxhY2UKBG5hbWUKBmhhbWxldAoERG9yZhLFAQoZCAIiCggBEAAYACAAKAFAgI+XwQNIgNfMWgohCAQSAgIDGgIE\
      BSIKCAEQABgAIAAoAUCAj5fBA0jA8dhaChkIBiIKCAIQABgAIAAoAUDAqaPBA0jA8dhaChkICCIKCAEQABgAIAAo\
      AUDAqaPBA0iA18xaChkICiIKCAEQABgAIAAoAUCAgJzBA0iAyNFaChkIDCIKCAEQABgAIAAoAUCAgJzBA0jAgNRa\
      ChkIDiIKCAEQABgAIAAoAUDAuJ7BA0jAgNRaAAAACwoHT1NNRGF0YRhhCl8KEwoACgAKB2hpZ2h3YXkKBHBhdGgS\
      SBoVCAoiCggBEAAYACAAKAFCBQICAgIFGhQICyIKCAMQABgAIAAoAUIECgICAxoZCAwSAQIaAQMiCggBEAAYACAA\
      KAFCAwIICAAAAAsKB09TTURhdGEYXwpdCjUKAAoEdHlwZQoIYnVpbGRpbmcKDG11bHRpcG9seWdvbgoDeWVzCgAK\
      BW91dGVyCgVpbm5lchIkIiIIFBICAQIaAgMEIgoIARAAGAAgACgFQgIGB0oCFAJSAgEB
      """
    ),
    (
      "o5m",
      """
      /+AEbzVtMhALAgCA18xagI+XwQMQEQIAwJoMAABuYW1lAERvcmYAEAYCAADAmgwQBgIAv5oMAP8RFhQABQICAgIF\
      AGJ1aWxkaW5nAHllcwD/Ei0oAAkUADFvdXRlcgAAdHlwZQBtdWx0aXBvbHlnb24AAGJ1aWxkaW5nAHllcwD+
      """
    ),
    (
      "json",
      """
      eyJ2ZXJzaW9uIjowLjYsImVsZW1lbnRzIjpbeyJ0eXBlIjoibm9kZSIsImlkIjoxLCJsYXQiOjQ3LjEsImxvbiI6\
      OS41fSx7InR5cGUiOiJub2RlIiwiaWQiOjIsImxhdCI6NDcuMiwibG9uIjo5LjUsInRhZ3MiOnsicGxhY2UiOiJo\
      YW1sZXQifX0seyJ0eXBlIjoid2F5IiwiaWQiOjMsIm5vZGVzIjpbMSwyXSwidGFncyI6eyJoaWdod2F5IjoicGF0\
      aCJ9fSx7InR5cGUiOiJyZWxhdGlvbiIsImlkIjo0LCJ0YWdzIjp7InR5cGUiOiJtdWx0aXBvbHlnb24iLCJidWls\
      ZGluZyI6InllcyJ9LCJtZW1iZXJzIjpbeyJ0eXBlIjoid2F5IiwicmVmIjo5LCJyb2xlIjoib3V0ZXIiLCJnZW9t\
      ZXRyeSI6W3sibGF0Ijo0NywibG9uIjo5fSx7ImxhdCI6NDcsImxvbiI6OS4xfSxudWxsLHsibGF0Ijo0NywibG9u\
      Ijo5fV19XX1dfQ==
      """
    ),
    (
      "gzip",
      """
      H4sIAAAAAAACA41TyW6DMBC98xXcfGNfFAlzyo84xQGrxkbGtOLvOzZJGaKi5jbjeRv20Oh5DL+4mYVWlCRRRdpG\
      6Y6HoqMkJfsIasksJUUdudIdXaKSxAie/QtPQd2yPvykZJLsgwOBkoGNklun9BgpNm6TqzZ3dx47C2SUI6MMGR2c\
      cLLiJNnZl5Qn+KTYCVBjSvUOpTpQ6jNK9UIJmm+2bi+SHDgg1oWG310d702Gmxw3BW48JwbpdtfHT54j/RITK9zU\
      uCn/kMzeiXzQv6BlGEQ/gJTfh4nZ4dcgaAyHKwPZbfleb2bk442b0K4Tp8QrbK6AM1rCmV4sN07uDJk+kUKpDfnI\
      5JA+0LhIKyYt114rNL8tQnZC9R6z8tlnfqaFEv65NvgBUuADinoDAAA=
      """
    ),
    (
      "bzip2",
      """
      QlpoOTFBWSZTWVRfZukAALddgAAQQIH/pwQAP+/foDABeppphkqfo1M0oZNlAyANARiqZMAmAAEwARKKYE000E0Y\
      gNGJo8vLPqJ0S4XmwiEOxE+4pmO2G7hKGsTdQrSF1ZWnMRtc3T32g+DrOdFZ0GpGXHlo+ZIBkcbqVFxW5dvBB6jb\
      nKwzkKD0qSUkaxkKpErEtISKVWlJJShtWAeyjzIkhOBfWECiWRRYpKkBIEkt8A73JwSSTJl16/BbAyhCBIElsWk1\
      FP3WlvWq94eUMS7tcD3U8AXblu8Y6iGr8ALDwZ47wdMLt4uaNtaV40+Eiv7CLfQCgYjFCdgpYVgS6yDC/yEpEUlQ\
      dMSi+tQN5ss3QHgs8334HFlmwNBbbdlTUjkDUpmtqaUcsbzlvwqgXth6ZOCFcOI9F3JFOFCQVF9m6Q==
      """
    ),
  ]
}
